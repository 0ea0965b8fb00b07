import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { lastingAppraiserOn } from '@/lib/people/queries/reporting-line';
import { type SkpHead, versionStateToday } from '../queries';
import { isSucceeded, mayAskClarifying } from '../rules/succession';
import type { VersionState } from '../rules/writing';

/** Whether a plan has to be clarified with a new appraiser today. */
export function isSucceededToday(
  ctx: Context,
  skp: SkpHead,
  { appraiserId, agreedBy }: { appraiserId: string | null; agreedBy: string | null },
  state: VersionState = versionStateToday(ctx, skp),
): boolean {
  if (!mayAskClarifying(state)) return false;
  return isSucceeded(appraiserId ?? agreedBy, lastingAppraiserOn(ctx.db, skp.assignmentId, todayOf(ctx))?.employeeId);
}
