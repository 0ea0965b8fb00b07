import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { earlierPapers, sealedPapers } from '../queries/soundness';

const seal = command('document.sealed', { moves: 'nothing' }, (ctx) => ({
  subject: 'issued-papers',
  detail: earlierPapers(ctx.db),
}));

/** Once, after the trail got its key: the hashes of all papers that were issued before go under it. */
export function sealEarlierPapers(ctx: Context): void {
  if (!sealedPapers(ctx.db) && earlierPapers(ctx.db).papers > 0) seal(ctx, undefined);
}
