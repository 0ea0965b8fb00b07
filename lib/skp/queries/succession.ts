import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { lastingAppraiserOn } from '@/lib/people/queries/reporting-line';
import { type SkpHead, standingToday } from '../queries';
import { asksClarifying } from '../rules/succession';

/** Whether a plan asks to be clarified with a new appraiser today. */
export function isSucceededToday(
  ctx: Context,
  skp: SkpHead,
  { appraiserId, agreedBy }: { appraiserId: string | null; agreedBy: string | null },
): boolean {
  const appraiser = lastingAppraiserOn(ctx.db, skp.assignmentId, todayOf(ctx));
  return asksClarifying(standingToday(ctx, skp), appraiserId ?? agreedBy, appraiser);
}
