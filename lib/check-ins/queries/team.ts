import { and, asc, eq, sql } from 'drizzle-orm';
import { assignments, checkIns, employees, periods, positions, skps } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { CycleRow } from '@/lib/cycles/queries';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { NEXT_SEGMENT_ON } from '@/lib/people/queries/next-segment';
import { listAppraisedSegments } from '@/lib/people/queries/reporting-line';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';
import type { CheckInStatus } from '../rules/vocabulary';

type CycleSpan = Pick<CycleRow, 'id' | 'startOn' | 'endOn'>;

const PAGE_ROWS = 50;
/** The largest number of waiting reports that are shown. The oldest come first. */
const WAITING_ROWS = 50;

/** The ids of the segments that the actor appraises today and that share days with the year, as JSON. Both lists below use it. */
export function teamOf(ctx: Context, { startOn, endOn }: CycleSpan): string {
  const span = { fromOn: startOn, toOn: endOn };
  return JSON.stringify(listAppraisedSegments(ctx.db, ctx.actor.employeeId, span, todayOf(ctx)));
}

const inTeam = sql`${assignments.id} in (select value from json_each(${sql.placeholder('team')}))`;

const waitingRows = prepared((db) =>
  db
    .select({
      checkInId: checkIns.id,
      name: employees.name,
      position: positions.name,
      kind: periods.kind,
      ordinal: periods.ordinal,
      windowToOn: periods.windowToOn,
      submittedAt: checkIns.submittedAt,
    })
    .from(checkIns)
    .innerJoin(periods, eq(periods.id, checkIns.periodId))
    .innerJoin(skps, eq(skps.id, checkIns.skpId))
    .innerJoin(employees, eq(employees.id, skps.ownerId))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .where(and(eq(checkIns.status, 'submitted'), eq(periods.cycleId, sql.placeholder('cycleId')), inTeam))
    .orderBy(asc(checkIns.submittedAt), asc(checkIns.id))
    .limit(WAITING_ROWS)
    .prepare(),
);
export type WaitingRow = ReturnType<ReturnType<typeof waitingRows>['all']>[number];

/** The reports of the team that wait for an answer, the oldest first. */
export function listWaitingCheckIns(ctx: Context, cycle: CycleSpan, team = teamOf(ctx, cycle)): WaitingRow[] {
  return waitingRows(ctx.db).all({ cycleId: cycle.id, team });
}

const byName = sql<string>`${employees.sortName}`;
/** The condition for people of the team who have to write reports. */
const reports = and(
  inTeam,
  sql`${employees.employment} in ('pns', 'pppk')`,
  sql`${excuseOf(sql`${sql.placeholder('cycleId')}`)} is null`,
);

const teamRows = prepared((db) =>
  db
    .select({
      assignmentId: assignments.id,
      name: employees.name,
      position: positions.name,
      fromOn: WORK_FROM_ON,
      toOn: assignments.toOn,
      nextOn: NEXT_SEGMENT_ON,
      skpStatus: skps.status,
      checkInId: checkIns.id,
      status: checkIns.status,
      submittedAt: checkIns.submittedAt,
      reviewedAt: checkIns.reviewedAt,
      verdict: checkIns.verdict,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .leftJoin(skps, and(eq(skps.assignmentId, assignments.id), eq(skps.cycleId, sql.placeholder('cycleId'))))
    .leftJoin(checkIns, and(eq(checkIns.skpId, skps.id), eq(checkIns.periodId, sql.placeholder('periodId'))))
    .where(
      and(
        reports,
        sql`(${byName}, ${assignments.id}) > (coalesce((select e.sort_name from assignments a
          join employees e on e.id = a.employee_id where a.id = ${sql.placeholder('after')}), ''), ${sql.placeholder('after')})`,
      ),
    )
    .orderBy(asc(byName), asc(assignments.id))
    .limit(PAGE_ROWS + 1)
    .prepare(),
);
export type TeamRow = ReturnType<ReturnType<typeof teamRows>['all']>[number];

const reporting = prepared((db) =>
  db
    .select({ assignmentId: assignments.id })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .where(reports)
    .prepare(),
);

/** The segments of the team whose people have to write reports in a year, in no order. */
export function listReporting(ctx: Context, cycle: CycleSpan, team: string): { assignmentId: string }[] {
  return reporting(ctx.db).all({ team, cycleId: cycle.id });
}

/**
 * One page of the people whom the actor appraises today, by name, with their report of one period. `next`: the last segment of the page, if
 * there are more.
 */
export function listTeamCheckIns(
  ctx: Context,
  wanted: { cycle: CycleSpan; periodId: string; after?: string; team?: string },
): { rows: TeamRow[]; next: string | undefined } {
  const { cycle, periodId, after = '', team = teamOf(ctx, cycle) } = wanted;
  const found = teamRows(ctx.db).all({ team, cycleId: cycle.id, periodId, after });
  const rows = found.slice(0, PAGE_ROWS);
  return { rows, next: found.length > PAGE_ROWS ? rows.at(-1)?.assignmentId : undefined };
}

const statusRows = prepared((db) =>
  db
    .select({ assignmentId: skps.assignmentId, periodId: checkIns.periodId, status: checkIns.status })
    .from(skps)
    .innerJoin(checkIns, eq(checkIns.skpId, skps.id))
    .where(
      and(
        eq(skps.cycleId, sql.placeholder('cycleId')),
        sql`${skps.assignmentId} in (select value from json_each(${sql.placeholder('team')}))`,
      ),
    )
    .prepare(),
);

export type StatusIn = (assignmentId: string, periodId: string) => CheckInStatus | null;

/** The status of these people's reports in each period of a year; null if there is no report. */
export function statusesInYear(ctx: Context, cycleId: string, assignmentIds: readonly string[]): StatusIn {
  const rows = statusRows(ctx.db).all({ cycleId, team: JSON.stringify(assignmentIds) });
  const found = new Map(rows.map(({ assignmentId, periodId, status }) => [`${assignmentId} ${periodId}`, status]));
  return (assignmentId, periodId) => found.get(`${assignmentId} ${periodId}`) ?? null;
}
