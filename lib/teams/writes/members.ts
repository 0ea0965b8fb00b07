import { and, eq, isNull } from 'drizzle-orm';
import { workTeamMembers } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { isWithin } from '@/lib/kernel/dates';
import type { Decision } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { tell } from '@/lib/kernel/news';
import { employedPerson, segmentsOf } from '@/lib/people/queries/person';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import type { TeamInHand } from '../queries/teams';
import { canJoin, isApprovedAtOnce } from '../rules/membership';
import { dayOfTeam } from '../rules/terms';

export type Candidate = { employeeId: string; assignmentId: string; appraiserId: string; joining: Decision };

/**
 * A person with the segment they would join with, the appraiser who would approve, and whether they can join; undefined without a post in
 * the days of the team.
 */
export function candidateFor(ctx: Context, team: TeamInHand, employeeId: string): Candidate | undefined {
  const { db } = ctx;
  const today = todayOf(ctx);
  const person = employedPerson(db, employeeId);
  const day = dayOfTeam(team, team.cycle, today);
  const segment = segmentsOf(db, employeeId).find(({ fromOn, toOn }) => isWithin(day, fromOn, toOn));
  if (!person || !segment) return undefined;
  const appraiserId = appraiserOn(db, segment.id, today)?.employeeId;
  const known = team.members.find((member) => member.assignmentId === segment.id);
  const joining = canJoin({
    name: person.name,
    isLead: employeeId === team.leadId,
    state: known?.state,
    hasAppraiser: appraiserId !== undefined,
  });
  return { employeeId, assignmentId: segment.id, appraiserId: appraiserId ?? '', joining };
}

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
