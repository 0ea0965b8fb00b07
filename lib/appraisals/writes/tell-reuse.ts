import { periodOfYear } from '@/lib/cycles/labels';
import type { Context } from '@/lib/kernel/context';
import { sendNews } from '@/lib/kernel/news';
import type { FoundReuse } from '../queries/reuse-in-hand';

type Kind = 'reuse-proposed' | 'reuse-agreed' | 'reuse-ended';

/**
 * Sends news about the use of an old result to the employee and the evaluator. About a proposal only the employee gets news. Each side also
 * has a task to answer a proposal of the other side.
 */
export function tellReuse(ctx: Context, kind: Kind, reuseId: string, { skp, period, parties }: FoundReuse): void {
  const detail = { period: periodOfYear(period), skpId: skp.id, periodId: period.id };
  const appraisers = kind === 'reuse-proposed' || parties.appraiserId === undefined ? [] : [parties.appraiserId];
  sendNews(ctx, [parties.ownerId], { kind, subject: reuseId, detail: { ...detail, side: 'owner' } });
  sendNews(ctx, appraisers, { kind, subject: reuseId, detail: { ...detail, side: 'appraiser' } });
}
