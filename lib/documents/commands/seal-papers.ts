import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { earlierPapers, sealedPapers } from '../queries/soundness';

const seal = command('document.sealed', { moves: 'nothing' }, (ctx) => ({
  subject: 'issued-papers',
  detail: earlierPapers(ctx.db),
}));

/** Runs once, after the audit trail got its key: writes one hash over all papers issued before that into a signed entry. */
export function sealEarlierPapers(ctx: Context): void {
  if (!sealedPapers(ctx.db) && earlierPapers(ctx.db).papers > 0) seal(ctx, undefined);
}
