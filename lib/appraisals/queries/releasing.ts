import { todayOf } from '@/lib/agency/queries';
import { segmentOf } from '@/lib/check-ins/queries/period';
import type { Context } from '@/lib/kernel/context';
import type { FoundAppraisal } from '../queries';
import { canRelease } from '../rules/release';
import { achievementUsed } from './achievement-used';
import { lastDayInPost } from './leaving';

/**
 * Whether the actor can hand an appraisal over now, and the achievement and unit that the appraisal would use. `leaves`: see
 * `lastDayInPost`. The page and the command use the same answer.
 */
export function releasing(ctx: Context, found: FoundAppraisal) {
  const { appraisal, parties, period, skp, reuse } = found;
  const today = todayOf(ctx);
  const { counting, unitId } = achievementUsed(ctx.db, found, today);
  const leaves = lastDayInPost(ctx.db, skp, period);
  const segment = segmentOf(ctx.db, skp.assignmentId)!;
  const facts = { reader: ctx.actor, parties, status: appraisal.status, period, segment, leavesOn: leaves, reuse };
  return {
    decision: canRelease({ ...facts, hasAchievement: counting !== undefined }, today),
    counting,
    unitId,
    leaves,
  };
}
