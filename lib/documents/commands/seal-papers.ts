import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { earlierPapers, sealedPapers } from '../queries/soundness';

const seal = command('document.sealed', { moves: 'nothing' }, (ctx) => ({
  subject: 'issued-papers',
  detail: earlierPapers(ctx.db),
}));

/**
 * Writes one signed entry with a hash over all papers that were issued before the audit trail got its key. Does nothing if this was done
 * already, or if there are no such papers.
 */
export function sealEarlierPapers(ctx: Context): void {
  if (!sealedPapers(ctx.db) && earlierPapers(ctx.db).papers > 0) seal(ctx, undefined);
}
