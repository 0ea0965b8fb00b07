import { and, eq, isNull } from 'drizzle-orm';
import { workTeamMembers } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { sendNews } from '@/lib/kernel/news';
import type { Candidate } from '../queries/candidates';
import type { TeamInHand } from '../queries/teams';
import { isApprovedAtOnce } from '../rules/membership';

/**
 * Adds a person to a team: as a member, or as a person whose appraiser still has to approve. An earlier membership that was refused is
 * closed.
 */
export function addMember(ctx: Context, team: TeamInHand, candidate: Candidate): 'approved' | 'pending' {
  const { employeeId, assignmentId, appraiserId } = candidate;
  const actorId = ctx.actor.employeeId;
  const isApplication = actorId === employeeId;
  const isAtOnce = isApprovedAtOnce({ isApplication, appraiserId, leadId: team.leadId, actorId });
  closeMembership(ctx, { teamId: team.id, assignmentId });
  ctx.db
    .insert(workTeamMembers)
    .values({
      ...{ id: newId(), teamId: team.id, assignmentId, addedBy: actorId, addedAt: ctx.now },
      ...(isAtOnce && { approvedBy: appraiserId, approvedAt: ctx.now }),
    })
    .run();
  const told = { subject: team.id, detail: { team: team.name } };
  sendNews(ctx, [employeeId], { kind: isAtOnce ? 'team-joined' : 'team-asked', ...told });
  return isAtOnce ? 'approved' : 'pending';
}

/** Ends the membership or the application of a person. The row keeps the answer of the appraiser. */
export function closeMembership(
  ctx: Context,
  { teamId, assignmentId }: { teamId: string; assignmentId: string },
): void {
  ctx.db
    .update(workTeamMembers)
    .set({ removedAt: ctx.now })
    .where(
      and(
        eq(workTeamMembers.teamId, teamId),
        eq(workTeamMembers.assignmentId, assignmentId),
        isNull(workTeamMembers.removedAt),
      ),
    )
    .run();
}
