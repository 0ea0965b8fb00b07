import { periodOfYear } from '@/lib/cycles/labels';
import type { Context } from '@/lib/kernel/context';
import { tell } from '@/lib/kernel/news';
import type { ReuseInHand } from '../queries/reuse-in-hand';

type Kind = 'reuse-proposed' | 'reuse-agreed' | 'reuse-ended';

/**
 * Sends news about the use of an old result to the employee and the evaluator. About a proposal only the employee gets news. Each side also
 * has a task to answer a proposal of the other side.
 */
export function tellReuse(ctx: Context, kind: Kind, reuseId: string, { skp, period, parties }: ReuseInHand): void {
  const detail = { period: periodOfYear(period), skpId: skp.id, periodId: period.id };
  const appraisers = kind === 'reuse-proposed' || parties.appraiserId === undefined ? [] : [parties.appraiserId];
  tell(ctx, [parties.ownerId], { kind, subject: reuseId, detail: { ...detail, side: 'owner' } });
  tell(ctx, appraisers, { kind, subject: reuseId, detail: { ...detail, side: 'appraiser' } });
}
