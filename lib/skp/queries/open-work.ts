import { and, eq, sql } from 'drizzle-orm';
import {
  appraisals,
  assignments,
  checkIns,
  cycles,
  dialogues,
  employees,
  periods,
  positions,
  resultReuses,
  skps,
  units,
} from '@/db/schema';
import { periodInSentence } from '@/lib/cycles/labels';
import { evaluatedSegments } from '@/lib/cycles/queries/evaluator';
import { evaluatorsOf } from '@/lib/cycles/queries/evaluators';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import { everySegmentOf, type ReaderSegment, readerSegmentsOf } from '@/lib/cycles/queries/hands';
import { inYear, openYearsOf, type RunningYear } from '@/lib/cycles/queries/running-years';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import { oncePerSearch, type Task, type TaskSearch } from '@/lib/kernel/tasks';
import { appraisersByDay } from '@/lib/people/queries/many-appraisers';
import { NEXT_SEGMENT_ON } from '@/lib/people/queries/next-segment';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';

const openWork = prepared((db) =>
  db
    .select({
      skpId: skps.id,
      ownerId: skps.ownerId,
      assignmentId: skps.assignmentId,
      employeeId: assignments.employeeId,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
      name: employees.name,
      cycleId: skps.cycleId,
      periodId: periods.id,
      windowToOn: periods.windowToOn,
      checkInId: checkIns.id,
      checkInStatus: checkIns.status,
      submittedAt: checkIns.submittedAt,
      dialogueId: dialogues.id,
      recordedAt: dialogues.recordedAt,
      ownerConfirmedAt: dialogues.ownerConfirmedAt,
      appraiserConfirmedAt: dialogues.appraiserConfirmedAt,
      appraisalId: appraisals.id,
      appraisalStatus: appraisals.status,
      releasedOn: appraisals.releasedOn,
      reuseProposedBy: resultReuses.proposedBy,
      reuseProposedOn: resultReuses.proposedOn,
      reuseAgreedOn: resultReuses.agreedOn,
      isHead: positions.isHead,
      positionClass: positions.positionClass,
      isIndependentUnitHead: positions.isIndependentUnitHead,
      unitId: assignments.unitId,
      parentUnitId: units.parentId,
    })
    .from(skps)
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .innerJoin(cycles, and(eq(cycles.id, skps.cycleId), eq(cycles.status, 'open')))
    .innerJoin(
      periods,
      sql`${periods.cycleId} = ${cycles.id} and ${periods.startOn} <= ${sql.placeholder('day')}
        and ${WORK_FROM_ON} <= ${periods.endOn}
        and ${lastsUntil(assignments.toOn, sql`case when ${periods.kind} = 'tahunan' then ${periods.endOn} else ${periods.startOn} end`)}
        and coalesce(${NEXT_SEGMENT_ON} > ${periods.endOn}, 1)`,
    )
    .leftJoin(checkIns, and(eq(checkIns.skpId, skps.id), eq(checkIns.periodId, periods.id)))
    .leftJoin(dialogues, and(eq(dialogues.skpId, skps.id), eq(dialogues.periodId, periods.id)))
    .leftJoin(appraisals, and(eq(appraisals.skpId, skps.id), eq(appraisals.periodId, periods.id)))
    .leftJoin(
      resultReuses,
      sql`${resultReuses.skpId} = ${skps.id} and ${resultReuses.periodId} = ${periods.id} and ${resultReuses.endedOn} is null`,
    )
    .where(
      sql`${skps.assignmentId} in (select value from json_each(${sql.placeholder('ids')})) and ${skps.status} = 'agreed'
        and ${excuseOf(sql`${skps.cycleId}`)} is null
        and (${appraisals.id} is null or ${appraisals.status} <> 'received'
          or (${dialogues.id} is not null and (${dialogues.ownerConfirmedAt} is null or ${dialogues.appraiserConfirmedAt} is null)))`,
    )
    .prepare(),
);

type WorkRow = ReturnType<ReturnType<typeof openWork>['all']>[number];

/**
 * The periods that have begun and in which something may still have to be done, for the set plans of these segments. The rules decide what
 * has to be done. One statement. Ordered by the end of the window, then as the segments were given, so that the order of equally urgent
 * tasks stays the same.
 */
function listOpenWork(db: Db, assignmentIds: readonly string[], day: PlainDate): WorkRow[] {
  const place = new Map(assignmentIds.map((id, i) => [id, i]));
  const rows = openWork(db).all({ ids: JSON.stringify(assignmentIds), day });
  return rows.sort(
    (a, b) => a.windowToOn.localeCompare(b.windowToOn) || place.get(a.assignmentId)! - place.get(b.assignmentId)!,
  );
}

/** A set plan in a period that has begun, and the readers who may have to do something there. */
export type OpenWork = {
  row: WorkRow;
  period: RunningYear['periods'][number];
  /** The owner, if the owner is one of the readers. */
  own: ReaderSegment | undefined;
  /**
   * The readers who appraise the segment today (`appraisedBy`), and those who evaluate the period (`evaluatedBy`). They can be different
   * people (R6 p.91-92 no.14). Until the window of the period begins, they are the same.
   */
  appraisedBy: readonly string[];
  evaluatedBy: readonly string[];
  /** The fields that all tasks of this period have in common. */
  place: Pick<Task, 'year' | 'openedOn' | 'period' | 'periodId' | 'cycleId' | 'assignmentId'>;
};

/**
 * The periods that have begun and in which the readers may have to do something. They are periods of the readers' own plans, of plans of
 * people whom they appraise today, and of plans of people whom they evaluate.
 */
export const openWorkOf = oncePerSearch((look): OpenWork[] => {
  const { db, today, readers } = look;
  const evaluations = readers.length === 1 ? evaluationsOfOne(look) : undefined;
  const ids = evaluations
    ? [...new Set([...readerSegmentsOf(look).map(({ assignmentId }) => assignmentId), ...evaluations.segments])]
    : everySegmentOf(look).map(({ assignmentId }) => assignmentId);
  const rows = listOpenWork(db, ids, today);
  const evaluatorsIn = evaluations?.readersOf ?? evaluatorsOfMany(look, rows);
  return rows.map((row) => workOf(look, row, evaluatorsIn(row)));
});

function workOf(look: TaskSearch, row: WorkRow, evaluators: readonly string[]): OpenWork {
  const { assignmentId, periodId, cycleId } = row;
  const year = openYearsOf(look).find(({ id }) => id === cycleId)!;
  const period = year.periods.find(({ id }) => id === periodId)!;
  const hands = handsBySegment(look).get(assignmentId) ?? [];
  const appraisedBy = hands.filter(({ isOwn }) => !isOwn).map(({ readerId }) => readerId);
  return {
    ...{ row, period, appraisedBy },
    own: hands.find(({ isOwn }) => isOwn),
    evaluatedBy: period.windowFromOn <= look.today ? evaluators : appraisedBy,
    place: { ...inYear(year), period: periodInSentence(period), periodId, cycleId, assignmentId },
  };
}

const handsBySegment = oncePerSearch((look) => Map.groupBy(readerSegmentsOf(look), ({ assignmentId }) => assignmentId));

const begunPeriods = (look: TaskSearch) =>
  openYearsOf(look).flatMap(({ periods }) => periods.filter(({ windowFromOn }) => windowFromOn <= look.today));

type Place = { assignmentId: string; periodId: string };

/** What one reader evaluates. Usually one statement, and more if an appraiser may have changed or a Plh. acted (`evaluatedSegments`). */
function evaluationsOfOne(look: TaskSearch) {
  const { db, today, readers } = look;
  const { employeeId } = readers[0]!;
  const present = readerSegmentsOf(look)
    .filter(({ isOwn }) => !isOwn)
    .map(({ assignmentId }) => assignmentId);
  const begun = begunPeriods(look);
  const evaluated = begun.length > 0 ? evaluatedSegments(db, begun, { employeeId, today, present }) : undefined;
  const sets = new Map([...(evaluated ?? [])].map(([periodId, ids]) => [periodId, new Set(ids)]));
  return {
    segments: [...new Set([...sets.values()].flatMap((ids) => [...ids]))],
    readersOf: ({ assignmentId, periodId }: Place) => (sets.get(periodId)?.has(assignmentId) ? [employeeId] : []),
  };
}

/** For each row: the reader who evaluates it, or nobody if the evaluator is not a reader. A few statements for each period. */
function evaluatorsOfMany(look: TaskSearch, rows: readonly WorkRow[]): (row: WorkRow) => string[] {
  const { db, today } = look;
  const readers = new Set(look.readers.map(({ employeeId }) => employeeId));
  const appraisers = appraisersByDay(db);
  const lookUp = new Map(
    begunPeriods(look)
      .filter(({ id }) => rows.some(({ periodId }) => periodId === id))
      .map((period) => [period.id, evaluatorsOf(db, period, { today, appraisers })]),
  );
  return (row) => {
    const evaluator = lookUp.get(row.periodId)?.(row)?.employeeId;
    return evaluator !== undefined && readers.has(evaluator) ? [evaluator] : [];
  };
}
