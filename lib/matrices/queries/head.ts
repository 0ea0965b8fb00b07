import { and, eq, sql } from 'drizzle-orm';
import { assignments, employees, positions, skps, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { type CycleRow, findCycle } from '@/lib/cycles/queries';
import type { Context, Db } from '@/lib/kernel/context';
import { hasEnded, overlaps, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { appraiserOn, leaderOn } from '@/lib/people/queries/reporting-line';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { dayWithin } from '@/lib/people/rules/known-line';
import { type FormedTeam, teamById } from '@/lib/teams/queries/formed';
import { dayOfTeam, isTeamOver } from '@/lib/teams/rules/terms';
import { type MatrixParties, mayReadMatrix } from '../rules/access';
import { matrixKeyOf, matrixPlaceOf } from '../rules/matrix-key';

const leaderRow = prepared((db) =>
  db
    .select({
      assignmentId: assignments.id,
      employeeId: assignments.employeeId,
      name: employees.name,
      position: positions.name,
      isHead: positions.isHead,
      unitId: units.id,
      unit: UNIT_LABEL,
      unitPath: units.path,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

const planRow = prepared((db) =>
  db
    .select({ skpId: skps.id, versionId: skps.versionId, form: skps.form, status: skps.status })
    .from(skps)
    .where(and(eq(skps.cycleId, sql.placeholder('cycleId')), eq(skps.assignmentId, sql.placeholder('assignmentId'))))
    .prepare(),
);

export type MatrixLeader = NonNullable<ReturnType<ReturnType<typeof leaderRow>['get']>>;
type LeaderPlan = NonNullable<ReturnType<ReturnType<typeof planRow>['get']>>;
export type MatrixHead = {
  key: string;
  cycle: CycleRow;
  leader: MatrixLeader;
  team: FormedTeam | undefined;
  /** The plan of the leader's segment in the year, in any status, from which the columns come. Undefined if there is none. */
  plan: LeaderPlan | undefined;
  /**
   * The day for which the people are read. In the matrix of a leader: today, or the nearest day on which the leader has the post, but not
   * after the year. In the matrix of a team: see `memberDayOf`.
   */
  day: PlainDate;
  isOver: boolean;
  parties: MatrixParties;
};

/** The plan of a segment in a year, in any status; undefined if there is none. Unscoped. */
export function planOfSegment(db: Db, cycleId: string, assignmentId: string): LeaderPlan | undefined {
  return planRow(db).get({ cycleId, assignmentId });
}

/**
 * The matrix that an address names: its leader or team, its year, and the parties. Undefined if there is no such leader or team, if the
 * year is not opened yet, or if the leader's post shares no day with the year. Unscoped: for commands that then check the right.
 */
export function matrixHead(ctx: Context, key: string): MatrixHead | undefined {
  const place = matrixPlaceOf(key);
  const team = 'teamId' in place ? teamById(ctx.db, place.teamId) : undefined;
  const { cycleId, leaderAssignmentId: assignmentId } =
    'teamId' in place ? { cycleId: team?.cycleId ?? '', leaderAssignmentId: team?.leadAssignmentId ?? '' } : place;
  const cycle = findCycle(ctx.db, cycleId);
  const leader = leaderRow(ctx.db).get({ assignmentId });
  if (!cycle || cycle.status === 'draft' || !leader) return undefined;
  if (!overlaps(leader, { fromOn: cycle.startOn, toOn: cycle.endOn })) return undefined;
  const today = todayOf(ctx);
  const plan = planOfSegment(ctx.db, cycleId, assignmentId);
  const parties = partiesOf(ctx.db, leader, team, today);
  const isOver = team ? isTeamMatrixOver(team, leader, cycle, today) : hasEnded(leader.toOn, today);
  const day = team ? memberDayOf(team, cycle, today) : dayWithin(today < cycle.endOn ? today : cycle.endOn, leader);
  const ownKey = matrixKeyOf(team ? { teamId: team.id } : { cycleId, leaderAssignmentId: assignmentId });
  return { key: ownKey, cycle, leader, team, plan, parties, day, isOver };
}

/** The matrix that an address names; undefined if it does not exist, and for a user who may not read it. */
export function findMatrixHead(ctx: Context, key: string): MatrixHead | undefined {
  const head = matrixHead(ctx, key);
  return head && mayReadMatrix(ctx.actor, head.parties) ? head : undefined;
}

function partiesOf(db: Db, leader: MatrixLeader, team: FormedTeam | undefined, day: PlainDate): MatrixParties {
  return {
    leaderId: leader.employeeId,
    superiorId: appraiserOn(db, leader.assignmentId, day)?.employeeId,
    formingLeaderId: team && leaderOn(db, team.unitId, day)?.employeeId,
    unitPath: team?.unitPath ?? leader.unitPath,
  };
}

/**
 * Whether the matrix of a team can no longer change: the team has ended, or the lead has left the post during the year. After the end of
 * the year it can change again, even if the lead has another post, because what the team did is entered afterwards.
 */
function isTeamMatrixOver(team: FormedTeam, { toOn }: MatrixLeader, cycle: CycleRow, today: PlainDate): boolean {
  return isTeamOver(team, cycle, today) || (today <= cycle.endOn && hasEnded(toOn, today));
}

/**
 * The day until which the post of a member must last: the day of the team (`dayOfTeam`). After the end of the year: the first day of the
 * team. [MATRIKS-10]
 */
function memberDayOf(team: FormedTeam, cycle: CycleRow, today: PlainDate): PlainDate {
  return today > cycle.endOn ? team.fromOn : dayOfTeam(team, cycle, today);
}
