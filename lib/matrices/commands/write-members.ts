import { and, eq, isNull } from 'drizzle-orm';
import { workTeamMembers } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { isWithin } from '@/lib/kernel/dates';
import type { Decision } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { employedPerson, segmentsOf } from '@/lib/people/queries/person';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import type { TeamInHand } from '../queries/teams';
import { canJoin, isApprovedAtOnce } from '../rules/membership';
import { dayOfTeam } from '../rules/teams';

export type Candidate = { employeeId: string; assignmentId: string; appraiserId: string; joining: Decision };

/** Somebody with the segment they would join by, who would have to approve, and whether they can join; undefined for whoever has no post in the team's days. */
export function candidateFor(ctx: Context, team: TeamInHand, employeeId: string): Candidate | undefined {
  const { db } = ctx;
  const today = todayOf(ctx);
  const person = employedPerson(db, employeeId);
  const day = dayOfTeam(team, team.cycle, today);
  const segment = segmentsOf(db, employeeId).find(({ fromOn, toOn }) => isWithin(day, fromOn, toOn));
  if (!person || !segment) return undefined;
  const appraiserId = appraiserOn(db, segment.id, today)?.employeeId;
  const standing = team.members.find((member) => member.assignmentId === segment.id);
  const joining = canJoin({
    name: person.name,
    isLead: employeeId === team.leadId,
    state: standing?.state,
    hasAppraiser: appraiserId !== undefined,
  });
  return { employeeId, assignmentId: segment.id, appraiserId: appraiserId ?? '', joining };
}

/** Puts somebody down for a team: as a member, or waiting for the own appraiser. A refusal of before makes room. */
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
  return isAtOnce ? 'approved' : 'pending';
}

/** Ends what stands of somebody in a team; the row stays as it was answered. */
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
