import { and, eq, sql } from 'drizzle-orm';
import { appraisals, assignments, employees, periods, positions, skps, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { type CycleRow, periodsOf } from '@/lib/cycles/queries';
import { evaluatedSegments, listEvaluatedSegments } from '@/lib/cycles/queries/evaluator';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import { NEXT_SEGMENT_ON } from '@/lib/people/queries/next-segment';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';
import { PREDIKATS, type Predikat } from '../rules/vocabulary';
import type { YearPeriod } from './periods';

/**
 * The predikat of the result of an old unit, if both sides agreed to use it; otherwise null. It counts instead of the predikat in the
 * draft.
 */
const REUSED_PREDIKAT = sql`(select used.predikat from result_reuses r join appraisals used on used.id = r.source_id
  where r.skp_id = ${skps.id} and r.period_id = ${sql.placeholder('periodId')} and r.agreed_on is not null and r.ended_on is null)`;

const memberRows = prepared((db) =>
  db
    .select({
      assignmentId: assignments.id,
      employeeId: assignments.employeeId,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
      name: employees.name,
      position: positions.name,
      unit: UNIT_LABEL,
      isHead: positions.isHead,
      positionClass: positions.positionClass,
      isIndependentUnitHead: positions.isIndependentUnitHead,
      unitId: assignments.unitId,
      parentUnitId: units.parentId,
      skpId: skps.id,
      skpStatus: skps.status,
      appraisalId: appraisals.id,
      status: appraisals.status,
      predikat: sql<Predikat | null>`coalesce(${REUSED_PREDIKAT}, ${appraisals.predikat})`,
      excuse: excuseOf(sql`${sql.placeholder('cycleId')}`),
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .leftJoin(skps, and(eq(skps.assignmentId, assignments.id), eq(skps.cycleId, sql.placeholder('cycleId'))))
    .leftJoin(appraisals, and(eq(appraisals.skpId, skps.id), eq(appraisals.periodId, sql.placeholder('periodId'))))
    .where(
      and(
        sql`${assignments.id} in (select value from json_each(${sql.placeholder('segments')}))`,
        sql`${WORK_FROM_ON} <= ${sql.placeholder('endOn')}`,
        lastsUntil(assignments.toOn, sql.placeholder('startOn')),
        sql`${employees.employment} in ('pns', 'pppk')`,
        sql`coalesce(${NEXT_SEGMENT_ON} > ${sql.placeholder('endOn')}, 1)`,
      ),
    )
    .orderBy(employees.sortName, assignments.id)
    .prepare(),
);

export type TeamMember = ReturnType<ReturnType<typeof memberRows>['all']>[number];

/**
 * The ids of the segments that the actor evaluates, by period of a year. A page should call it only once, because it is the slowest query
 * here.
 */
export function listEvaluatedInYear(ctx: Context, cycle: Pick<CycleRow, 'id'>): ReadonlyMap<string, string[]> {
  const { db, actor } = ctx;
  return evaluatedSegments(db, periodsOf(db, cycle.id), { employeeId: actor.employeeId, today: todayOf(ctx) });
}

/**
 * The people whom the actor evaluates in a period, by name: PNS and PPPK for whom this is the last post of the period. Others are evaluated
 * in their new post. `evaluated`: the segments that the actor evaluates, if they are already known.
 */
export function listTeam(ctx: Context, period: YearPeriod, evaluated?: readonly string[]): TeamMember[] {
  const { cycleId, id: periodId, startOn, endOn } = period;
  const wanted = { employeeId: ctx.actor.employeeId, today: todayOf(ctx) };
  const segments = evaluated ?? listEvaluatedSegments(ctx.db, period, wanted);
  if (segments.length === 0) return [];
  return memberRows(ctx.db).all({ cycleId, periodId, startOn, endOn, segments: JSON.stringify(segments) });
}

export type PredikatCounts = Readonly<Record<Predikat, number>>;

/** How many people have each predikat so far, including drafts. For the appraiser only (R6 p.98 e). */
export function countPredikats(rows: readonly { predikat: Predikat | null }[]): PredikatCounts {
  const counts = Object.fromEntries(PREDIKATS.map((predikat) => [predikat, 0])) as Record<Predikat, number>;
  for (const { predikat } of rows) if (predikat) counts[predikat] += 1;
  return counts;
}

const ownRows = prepared((db) =>
  db
    .select({
      appraisalId: appraisals.id,
      status: appraisals.status,
      predikat: appraisals.predikat,
      releasedOn: appraisals.releasedOn,
      receivedOn: appraisals.receivedOn,
      kind: periods.kind,
      ordinal: periods.ordinal,
      periodEndOn: periods.endOn,
      position: positions.name,
    })
    .from(appraisals)
    .innerJoin(skps, eq(skps.id, appraisals.skpId))
    .innerJoin(periods, eq(periods.id, appraisals.periodId))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .where(
      and(
        eq(skps.ownerId, sql.placeholder('ownerId')),
        eq(skps.cycleId, sql.placeholder('cycleId')),
        sql`${appraisals.status} <> 'draft'`,
      ),
    )
    .orderBy(sql`${periods.kind} = 'tahunan'`, periods.ordinal, appraisals.id)
    .prepare(),
);

export type OwnAppraisal = ReturnType<ReturnType<typeof ownRows>['all']>[number];

/** The reader's own appraisals of a year that were handed over. A draft is not shown in any way. */
export function listOwnAppraisals(ctx: Context, cycleId: string): OwnAppraisal[] {
  return ownRows(ctx.db).all({ ownerId: ctx.actor.employeeId, cycleId });
}
