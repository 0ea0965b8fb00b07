import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { isWithin } from '@/lib/kernel/dates';
import type { Decision } from '@/lib/kernel/decision';
import { employedPerson, segmentsOf } from '@/lib/people/queries/person';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { canApply, canJoin } from '../rules/membership';
import { dayOfTeam } from '../rules/terms';
import type { TeamInHand, TeamPage } from './teams';

export type Candidate = { employeeId: string; assignmentId: string; appraiserId: string; joining: Decision };

/**
 * A person who could join a team: the post for it, the appraiser of today who would approve (empty if nobody appraises), and whether the
 * person can join. Undefined if the person is not an active PNS or PPPK, or has no post on the day of the team (`dayOfTeam`).
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

/** Whether the actor can apply for a team, and with which post. The page and the command use the same answer. */
export function applying(ctx: Context, { team, takesApplications }: Pick<TeamPage, 'team' | 'takesApplications'>) {
  const candidate = candidateFor(ctx, team, ctx.actor.employeeId);
  return { candidate, decision: canApply(takesApplications, candidate?.joining) };
}
