import { and, eq, isNull } from 'drizzle-orm';
import { workTeamMembers } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { tell } from '@/lib/kernel/news';
import type { Candidate } from '../queries/candidates';
import type { TeamInHand } from '../queries/teams';
import { isApprovedAtOnce } from '../rules/membership';

/** Enters a person in a team: as a member, or waiting for their own appraiser. Replaces an earlier refusal. */
export function nameMember(ctx: Context, team: TeamInHand, candidate: Candidate): 'approved' | 'pending' {
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
  tell(ctx, [employeeId], { kind: isAtOnce ? 'team-joined' : 'team-asked', ...told });
  return isAtOnce ? 'approved' : 'pending';
}

/** Ends a person's membership or application in a team; the row keeps its answer. */
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
