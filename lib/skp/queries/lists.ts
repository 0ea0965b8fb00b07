import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import { assignments, cycles, employees, positions, skps, units } from '@/db/schema';
import { findAgency, todayOf } from '@/lib/agency/queries';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import type { CycleRow } from '@/lib/cycles/queries';
import { excuseOf, statesBeside } from '@/lib/cycles/queries/excuses';
import type { Context } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { sharesDays } from '@/lib/kernel/spans';
import { listAppraisedSegments } from '@/lib/people/queries/reporting-line';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';
import { isSegmentOver } from '../rules/closing';
import { planDueOn, type SubmissionDays, submissionDaysOf } from '../rules/planning';

const HANDED = {
  submittedAt: skps.submittedAt,
  firstSubmittedAt: skps.firstSubmittedAt,
  returnedAt: skps.returnedAt,
};

const ownSegments = prepared((db) =>
  db
    .select({
      cycleId: cycles.id,
      year: cycles.year,
      cycle: cycles.name,
      purpose: cycles.purpose,
      cycleStatus: cycles.status,
      cycleStartOn: cycles.startOn,
      cycleEndOn: cycles.endOn,
      planningToOn: cycles.planningToOn,
      openedAt: cycles.openedAt,
      assignmentId: assignments.id,
      position: positions.name,
      unit: UNIT_LABEL,
      fromOn: WORK_FROM_ON,
      toOn: assignments.toOn,
      employment: employees.employment,
      excuse: excuseOf(sql`${cycles.id}`),
      states: statesBeside(sql`${cycles.id}`),
      skpId: skps.id,
      status: skps.status,
      ...HANDED,
      changeStatus: skps.changeStatus,
    })
    .from(cycles)
    .innerJoin(
      assignments,
      and(
        eq(assignments.employeeId, sql.placeholder('employeeId')),
        sharesDays(assignments, cycles.startOn, cycles.endOn),
      ),
    )
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .leftJoin(skps, and(eq(skps.cycleId, cycles.id), eq(skps.assignmentId, assignments.id)))
    .where(ne(cycles.status, 'draft'))
    .orderBy(desc(cycles.year), sql`${cycles.purpose} = 'practice'`, asc(cycles.name), desc(assignments.fromOn))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/**
 * `dueOn`: the day by which the plan has to be set. `closedOn`: the last day of a post that has ended before the end of the year; otherwise
 * null. `cameLater`: whether work in the post began after the first day of the year.
 */
type Days = SubmissionDays & { dueOn: PlainDate; closedOn: PlainDate | null; cameLater: boolean };
export type MySkpRow = ReturnType<ReturnType<typeof ownSegments>['all']>[number] & Days;
const MOST_OWN_ROWS = 40;

/** The reader's own segments in all years that were opened, each with its plan if there is one; at most 40. The newest year comes first. */
export function listMySkps(ctx: Context): MySkpRow[] {
  const { timeZone } = findAgency(ctx.db);
  return ownSegments(ctx.db)
    .all({ employeeId: ctx.actor.employeeId, limit: MOST_OWN_ROWS })
    .map((row) => ({ ...row, ...daysOf(row, timeZone, todayOf(ctx)) }));
}

type Dated = Parameters<typeof submissionDaysOf>[0] & {
  planningToOn: PlainDate;
  openedAt: Date | null;
  cycleStartOn: PlainDate;
  cycleEndOn: PlainDate;
  fromOn: PlainDate;
  toOn: PlainDate | null;
};

function daysOf(
  { planningToOn, openedAt, cycleStartOn, cycleEndOn, fromOn, toOn, ...handed }: Dated,
  zone: TimeZone,
  today: PlainDate,
): Days {
  const openedOn = openedAt ? dayIn(zone, openedAt) : undefined;
  return {
    dueOn: planDueOn({ planningToOn, segmentFromOn: fromOn, openedOn }),
    ...submissionDaysOf(handed, zone),
    closedOn: isSegmentOver({ segmentToOn: toOn, cycleEndOn, today }) ? toOn : null,
    cameLater: fromOn > cycleStartOn,
  };
}

export type TeamSkpRow = Days & {
  assignmentId: string;
  name: string;
  position: string;
  unit: string;
  fromOn: PlainDate;
  toOn: PlainDate | null;
  /** The reason why no plan is needed; null if a plan is needed. */
  excuse: string | null;
  /** JSON, which `stateNotes` reads. */
  states: string | null;
  skpId: string | null;
  status: (typeof skps.$inferSelect)['status'] | null;
  changeStatus: (typeof skps.$inferSelect)['changeStatus'];
};

/**
 * The segments of a year that the reader appraises today, by the name of the person, each with its plan if there is one. Only of PNS and
 * PPPK.
 */
export function listTeamSkps(ctx: Context, cycle: CycleRow): TeamSkpRow[] {
  const span = { fromOn: cycle.startOn, toOn: cycle.endOn };
  const today = todayOf(ctx);
  const segments = listAppraisedSegments(ctx.db, ctx.actor.employeeId, span, today);
  if (segments.length === 0) return [];
  const { timeZone } = findAgency(ctx.db);
  return ctx.db
    .select({
      assignmentId: assignments.id,
      name: employees.name,
      position: positions.name,
      unit: UNIT_LABEL,
      fromOn: WORK_FROM_ON,
      toOn: assignments.toOn,
      excuse: excuseOf(cycle.id),
      states: statesBeside(cycle.id),
      skpId: skps.id,
      status: skps.status,
      ...HANDED,
      changeStatus: skps.changeStatus,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .leftJoin(skps, and(eq(skps.cycleId, cycle.id), eq(skps.assignmentId, assignments.id)))
    .where(and(inArray(assignments.id, segments), inArray(employees.employment, ['pns', 'pppk'])))
    .orderBy(asc(employees.sortName), asc(assignments.id))
    .all()
    .map((row) => ({
      ...row,
      ...daysOf({ ...cycle, ...row, cycleStartOn: cycle.startOn, cycleEndOn: cycle.endOn }, timeZone, today),
    }));
}
