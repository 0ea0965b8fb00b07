import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { appraisals, assignments, cycles, employees, periods, positions, resultReuses, skps, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';

const source = alias(appraisals, 'source');
const sourcePlan = alias(skps, 'source_plan');
const sourceSegment = alias(assignments, 'source_segment');
const sourcePeriod = alias(periods, 'source_period');
const sourceCycle = alias(cycles, 'source_cycle');

const planIds = sql`(select value from json_each(${sql.placeholder('skpIds')}))`;

const sourceColumns = {
  id: source.id,
  resultsRating: source.resultsRating,
  resultsReason: source.resultsReason,
  behaviourRating: source.behaviourRating,
  behaviourReason: source.behaviourReason,
  predikat: source.predikat,
  recommendation: source.recommendation,
  unitAchievement: source.unitAchievement,
  unitAchievementSource: source.unitAchievementSource,
  achievementUnitId: source.achievementUnitId,
  receivedOn: source.receivedOn,
  position: positions.name,
  unit: sql<string>`(${units.name} || ${units.apart})`,
  kind: sourcePeriod.kind,
  ordinal: sourcePeriod.ordinal,
  year: sourceCycle.year,
};

/**
 * The proposals and agreements of some plans, each with the result of the old unit. Proposals and agreements that have ended are left out.
 */
const currentRows = prepared((db) =>
  db
    .select({
      skpId: resultReuses.skpId,
      periodId: resultReuses.periodId,
      id: resultReuses.id,
      proposedBy: resultReuses.proposedBy,
      proposedOn: resultReuses.proposedOn,
      proposer: employees.name,
      ownerId: sourcePlan.ownerId,
      agreedOn: resultReuses.agreedOn,
      appraisal: appraisals.status,
      source: sourceColumns,
    })
    .from(resultReuses)
    .innerJoin(employees, eq(employees.id, resultReuses.proposedBy))
    .innerJoin(source, eq(source.id, resultReuses.sourceId))
    .innerJoin(sourcePlan, eq(sourcePlan.id, source.skpId))
    .innerJoin(sourceSegment, eq(sourceSegment.id, sourcePlan.assignmentId))
    .innerJoin(positions, eq(positions.id, sourceSegment.positionId))
    .innerJoin(units, eq(units.id, sourceSegment.unitId))
    .innerJoin(sourcePeriod, eq(sourcePeriod.id, source.periodId))
    .innerJoin(sourceCycle, eq(sourceCycle.id, sourcePeriod.cycleId))
    .leftJoin(appraisals, and(eq(appraisals.skpId, resultReuses.skpId), eq(appraisals.periodId, resultReuses.periodId)))
    .where(sql`${resultReuses.skpId} in ${planIds} and ${resultReuses.endedOn} is null`)
    .prepare(),
);

export type CurrentReuse = ReturnType<ReturnType<typeof currentRows>['all']>[number];
export type ReusedResult = CurrentReuse['source'];

/** The proposals and agreements of these plans, without those that have ended. */
export function currentReuses(db: Db, skpIds: readonly string[]): CurrentReuse[] {
  return currentRows(db).all({ skpIds: JSON.stringify(skpIds) });
}

/** The proposal or agreement for one period of one plan; undefined if there is none, or if it has ended. */
export function currentReuse(db: Db, skpId: string, periodId: string): CurrentReuse | undefined {
  return currentReuses(db, [skpId]).find((row) => row.periodId === periodId);
}

/**
 * For each set plan: the month or quarter in which its post began, and the results that could be used for it. Such a result is of a period
 * that ended the day before. It belongs to an earlier post in another unit, and the employee has signed for it. At the start of a year, the
 * result of the whole previous year comes first (R6 p.91 no.13 a, example). The year is open, and the period has begun on `day`.
 */
const offeredRows = prepared((db) =>
  db
    .select({ skpId: skps.id, periodId: periods.id, appraisal: appraisals.status, source: sourceColumns })
    .from(skps)
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(cycles, and(eq(cycles.id, skps.cycleId), eq(cycles.status, 'open')))
    .innerJoin(periods, and(eq(periods.cycleId, skps.cycleId), holdsFirstDay(sql`${assignments.fromOn}`)))
    .innerJoin(sourcePlan, eq(sourcePlan.ownerId, skps.ownerId))
    .innerJoin(
      sourceSegment,
      sql`${sourceSegment.id} = ${sourcePlan.assignmentId} and ${sourceSegment.unitId} <> ${assignments.unitId}
        and ${sourceSegment.fromOn} < ${assignments.fromOn}`,
    )
    .innerJoin(positions, eq(positions.id, sourceSegment.positionId))
    .innerJoin(units, eq(units.id, sourceSegment.unitId))
    .innerJoin(source, and(eq(source.skpId, sourcePlan.id), eq(source.status, 'received')))
    .innerJoin(
      sourcePeriod,
      sql`${sourcePeriod.id} = ${source.periodId} and ${sourcePeriod.endOn} = date(${periods.startOn}, '-1 day')`,
    )
    .innerJoin(
      sourceCycle,
      and(eq(sourceCycle.id, sourcePeriod.cycleId), eq(sourceCycle.purpose, sql`${cycles.purpose}`)),
    )
    .leftJoin(appraisals, and(eq(appraisals.skpId, skps.id), eq(appraisals.periodId, periods.id)))
    .where(
      sql`${skps.id} in ${planIds} and ${skps.status} = 'agreed' and ${periods.startOn} <= ${sql.placeholder('day')}`,
    )
    .orderBy(asc(sql`${sourcePeriod.kind} <> 'tahunan'`))
    .prepare(),
);

function holdsFirstDay(fromOn: SQL): SQL {
  return sql`${periods.kind} <> 'tahunan' and ${fromOn} between ${periods.startOn} and ${periods.endOn}`;
}

export type OfferedReuse = ReturnType<ReturnType<typeof offeredRows>['all']>[number];

/** The results of old units that could be used for these plans, at most one for each plan. */
export function offeredReuses(db: Db, skpIds: readonly string[], day: PlainDate): OfferedReuse[] {
  const rows = offeredRows(db).all({ skpIds: JSON.stringify(skpIds), day });
  return [...new Map(rows.reverse().map((row) => [row.skpId, row])).values()];
}
