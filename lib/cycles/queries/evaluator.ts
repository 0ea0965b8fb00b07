import { eq, sql } from 'drizzle-orm';
import { appraisals, assignments, employees, periods, skps } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn, lastsUntil, sharesDays } from '@/lib/kernel/spans';
import { NEXT_SEGMENT_ON } from '@/lib/people/queries/next-segment';
import {
  type Appraiser,
  appraiserOn,
  lastingAppraiserOn,
  listAppraisedSegments,
} from '@/lib/people/queries/reporting-line';
import { APPRAISER_OF_SEGMENT, segmentsAround } from '@/lib/people/queries/segments-around';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';
import { type EvaluationWindow, evaluationDay, isReplaced } from '../rules/evaluator';

/** Who evaluates a period, and the day on which they are the appraiser of the segment. Post, capacity and unit are those of that day. */
export type Evaluator = Appraiser & { day: PlainDate };

const evaluatorRow = prepared((db) =>
  db
    .select({
      deactivatedOn: employees.deactivatedOn,
      // `"employees"` is written out, because drizzle omits the table in a statement with one table. Then `id` would be that of the
      // segment.
      holdsPost: sql<number>`exists (select 1 from assignments a where a.employee_id = "employees"."id"
        and ${holdsOn(sql`a`, sql.placeholder('day'))})`,
    })
    .from(employees)
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .prepare(),
);

/**
 * Who evaluates a segment in a period (docs/decisions/0015). Until the window opens, this is the appraiser of today. Afterwards it is the
 * lasting appraiser of the day before the window opened: the holder of the post, not a Plh. If the lasting appraiser of today is the same
 * person, then the person who acts today evaluates, who may be a Plh. If the lasting appraiser of that day can no longer evaluate
 * (`isReplaced`), or there was none, the appraiser of today does. Undefined if nobody appraises the segment.
 */
export function evaluatorOf(
  db: Db,
  assignmentId: string,
  window: EvaluationWindow,
  today: PlainDate,
): Evaluator | undefined {
  const day = evaluationDay(window, today);
  const present = appraiserOn(db, assignmentId, today);
  const first = day === today ? undefined : lastingAppraiserOn(db, assignmentId, day);
  if (!first || first.employeeId === lastingAppraiserOn(db, assignmentId, today)?.employeeId)
    return present && { ...present, day: today };
  return isGone(db, first.employeeId, window, today) ? present && { ...present, day: today } : { ...first, day };
}

function isGone(db: Db, employeeId: string, window: EvaluationWindow, today: PlainDate): boolean {
  const found = evaluatorRow(db).get({ employeeId, day: today });
  return !found || isReplaced(window, { ...found, holdsPost: found.holdsPost === 1 }, today);
}

const me = sql.placeholder('employeeId');
const on = sql`d.value`;

/**
 * For each day: `segments`, the segments that the person appraises on that day, and `standIns`, people who were Plh. of a unit on any day
 * from then to today. A Plh. is listed only if the person holds or held the post that leads this unit, or is this Plh.
 */
const appraisedRows = prepared((db) =>
  db
    .select({
      day: sql<PlainDate>`d.value`,
      segments: sql<string>`(select json_group_array(s.id) from ${segmentsAround(on)} where ${APPRAISER_OF_SEGMENT} = ${me})`,
      standIns: sql<string>`(select json_group_array(n.appraiser_id) from appraiser_appointments n
        where n.capacity = 'plh' and n.unit_id is not null and n.withdrawn_at is null
          and ${sharesDays(sql`n`, sql`d.value`, sql.placeholder('today'))}
          and (n.appraiser_id = ${me} or n.unit_id in (select p.unit_id from assignments a
            join positions p on p.id = a.position_id and p.is_head = 1 where a.employee_id = ${me})))`,
    })
    .from(sql`json_each(${sql.placeholder('days')}) d`)
    .prepare(),
);

type Period = EvaluationWindow & { id: string; startOn: PlainDate; endOn: PlainDate };
type Wanted = { employeeId: string; today: PlainDate; present?: readonly string[] };

/**
 * For each period id, the segments that a person evaluates, by the same rule as `evaluatorOf`. One statement answers for all periods.
 * `evaluatorOf` is called for a single segment only if its appraiser may have changed or a Plh. acted. `present`: the segments that the
 * person appraises today, if they have been read.
 */
export function evaluatedSegments(db: Db, periods: readonly Period[], wanted: Wanted): ReadonlyMap<string, string[]> {
  const { employeeId, today } = wanted;
  const days = [
    ...new Set([...periods.map((period) => evaluationDay(period, today)), ...(wanted.present ? [] : [today])]),
  ];
  const fromOn = periods.map(({ startOn }) => startOn).sort()[0] ?? today;
  const toOn =
    periods
      .map(({ endOn }) => endOn)
      .sort()
      .at(-1) ?? today;
  const rows = appraisedRows(db).all({ employeeId, today, days: JSON.stringify(days), fromOn, toOn });
  const byDay = new Map(
    rows.map(({ day, segments, standIns }) => [day, { first: idsIn(segments), plhs: idsIn(standIns) }]),
  );
  const present = wanted.present ?? byDay.get(today)?.first ?? [];
  return new Map(
    periods.map((period) => {
      const day = evaluationDay(period, today);
      const { first, plhs } = byDay.get(day) ?? { first: [], plhs: [] };
      return [
        period.id,
        day === today ? [...present] : evaluatedInPeriod(db, period, { employeeId, today, present, first, plhs }),
      ];
    }),
  );
}

/** The segments that a person evaluates in one period. */
export function listEvaluatedSegments(db: Db, period: Period, wanted: Wanted): string[] {
  return evaluatedSegments(db, [period], wanted).get(period.id) ?? [];
}

type Candidates = Required<Wanted> & { first: readonly string[]; plhs: readonly string[] };

function evaluatedInPeriod(db: Db, period: Period, { employeeId, today, present, first, plhs }: Candidates): string[] {
  const span = { fromOn: period.startOn, toOn: period.endOn };
  const behind = plhs
    .filter((plhId) => plhId !== employeeId)
    .flatMap((plhId) => listAppraisedSegments(db, plhId, span, evaluationDay(period, today)));
  const onBoth = plhs.length > 0 ? new Set<string>() : new Set(first).intersection(new Set(present));
  return [...new Set([...first, ...present, ...behind])].filter(
    (id) => onBoth.has(id) || evaluatorOf(db, id, period, today)?.employeeId === employeeId,
  );
}

function idsIn(list: string): string[] {
  return JSON.parse(list) as string[];
}

const begunPeriods = prepared((db) =>
  db
    .select({ windowFromOn: periods.windowFromOn, windowToOn: periods.windowToOn })
    .from(assignments)
    .innerJoin(
      periods,
      sql`${periods.cycleId} = ${sql.placeholder('cycleId')} and ${periods.windowFromOn} <= ${sql.placeholder('day')}
        and ${WORK_FROM_ON} <= ${periods.endOn} and ${lastsUntil(assignments.toOn, periods.startOn)}
        and coalesce(${NEXT_SEGMENT_ON} > ${periods.endOn}, 1)`,
    )
    .innerJoin(
      skps,
      sql`${skps.assignmentId} = ${assignments.id} and ${skps.cycleId} = ${periods.cycleId} and ${skps.status} = 'agreed'`,
    )
    .leftJoin(appraisals, sql`${appraisals.skpId} = ${skps.id} and ${appraisals.periodId} = ${periods.id}`)
    .where(
      sql`${assignments.id} = ${sql.placeholder('assignmentId')} and coalesce(${appraisals.status}, 'draft') <> 'received'`,
    )
    .prepare(),
);

/**
 * Whether a person still has to evaluate a segment in a period whose window has begun: the plan is set, and the employee has not received
 * the appraisal. As long as this is true, a former appraiser may read the plan.
 */
export function evaluatesInYear(
  db: Db,
  { assignmentId, cycleId }: { assignmentId: string; cycleId: string },
  employeeId: string,
  today: PlainDate,
): boolean {
  return begunPeriods(db)
    .all({ assignmentId, cycleId, day: today })
    .some((window) => evaluatorOf(db, assignmentId, window, today)?.employeeId === employeeId);
}
