import { periodOfYear } from '@/lib/cycles/labels';
import type { Context } from '@/lib/kernel/context';
import { tell } from '@/lib/kernel/news';
import type { ReuseInHand } from '../queries/reuse-in-hand';

type Kind = 'reuse-proposed' | 'reuse-agreed' | 'reuse-ended';

/** Tells the other side what became of a proposal to use the result of the old unit. The proposal itself is a task of the appraiser. */
export function tellReuse(ctx: Context, kind: Kind, reuseId: string, { skp, period, parties }: ReuseInHand): void {
  const detail = { period: periodOfYear(period), skpId: skp.id, periodId: period.id };
  const appraisers = kind === 'reuse-proposed' || parties.appraiserId === undefined ? [] : [parties.appraiserId];
  tell(ctx, [parties.ownerId, ...appraisers], { kind, subject: reuseId, detail });
}
