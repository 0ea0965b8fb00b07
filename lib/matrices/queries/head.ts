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
  /** The leader's own plan of the year, in any state; the columns come from it. */
  plan: LeaderPlan | undefined;
  /** The day whose people are read: today, or the nearest day within the year in the leader's segment (or the team's term). */
  day: PlainDate;
  isOver: boolean;
  parties: MatrixParties;
};

/** The plan of a leader's segment in a year, in any state. Unscoped. */
export function planOfSegment(db: Db, cycleId: string, assignmentId: string): LeaderPlan | undefined {
  return planRow(db).get({ cycleId, assignmentId });
}

/** The matrix of an address: its leader or team, its year and the parties. Unscoped: for commands that then check the right. */
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
  const day = team ? staffedOn(team, cycle, today) : dayWithin(today < cycle.endOn ? today : cycle.endOn, leader);
  const ownKey = matrixKeyOf(team ? { teamId: team.id } : { cycleId, leaderAssignmentId: assignmentId });
  return { key: ownKey, cycle, leader, team, plan, parties, day, isOver };
}

/** The same for a user who may read the matrix; undefined for everybody else. */
export function findMatrixHead(ctx: Context, key: string): MatrixHead | undefined {
  const head = matrixHead(ctx, key);
  return head && mayReadMatrix(ctx.actor, head.parties) ? head : undefined;
}

function partiesOf(db: Db, leader: MatrixLeader, team: FormedTeam | undefined, day: PlainDate): MatrixParties {
  return {
    leaderId: leader.employeeId,
    superiorId: appraiserOn(db, leader.assignmentId, day)?.employeeId,
    formerId: team && leaderOn(db, team.unitId, day)?.employeeId,
    unitPath: team?.unitPath ?? leader.unitPath,
  };
}

/** After the year, a lead enters what the team did in it, whatever post they hold since. */
function isTeamMatrixOver(team: FormedTeam, { toOn }: MatrixLeader, cycle: CycleRow, today: PlainDate): boolean {
  return isTeamOver(team, cycle, today) || (today <= cycle.endOn && hasEnded(toOn, today));
}

/** Members count if they hold their post until this day: the team's day; after the year, the team's first day. [MATRIKS-10] */
function staffedOn(team: FormedTeam, cycle: CycleRow, today: PlainDate): PlainDate {
  return today > cycle.endOn ? team.fromOn : dayOfTeam(team, cycle, today);
}
