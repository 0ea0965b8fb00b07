import { and, asc, eq, sql } from 'drizzle-orm';
import { appraisals, checkIns, periods } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { SkpHead } from '@/lib/skp/queries';
import { evaluationOf } from '../queries';
import { readAccessOf } from '../rules/access';

const recordRows = prepared((db) =>
  db
    .select({
      periodId: periods.id,
      kind: periods.kind,
      ordinal: periods.ordinal,
      windowFromOn: periods.windowFromOn,
      windowToOn: periods.windowToOn,
      checkInId: checkIns.id,
      checkInStatus: checkIns.status,
      appraisalId: appraisals.id,
      appraisalStatus: appraisals.status,
      predikat: appraisals.predikat,
    })
    .from(periods)
    .leftJoin(checkIns, and(eq(checkIns.periodId, periods.id), eq(checkIns.skpId, sql.placeholder('skpId'))))
    .leftJoin(appraisals, and(eq(appraisals.periodId, periods.id), eq(appraisals.skpId, sql.placeholder('skpId'))))
    .where(
      sql`${periods.cycleId} = ${sql.placeholder('cycleId')} and (${checkIns.id} is not null or ${appraisals.id} is not null)`,
    )
    .orderBy(asc(periods.endOn), asc(periods.ordinal))
    .prepare(),
);

export type PlanRecord = ReturnType<ReturnType<typeof recordRows>['all']>[number];

/**
 * The report and the appraisal of a plan in each period that has one of them. An appraisal that the reader may not see is left out.
 * Unscoped for reports: the caller has checked that the reader may read the plan.
 */
export function recordsOfPlan(ctx: Context, skp: SkpHead): PlanRecord[] {
  return recordRows(ctx.db)
    .all({ skpId: skp.id, cycleId: skp.cycleId })
    .map((row) => {
      const sees =
        row.appraisalStatus && readAccessOf(ctx.actor, evaluationOf(ctx, skp, row).parties, row.appraisalStatus);
      return sees ? row : { ...row, appraisalId: null, appraisalStatus: null, predikat: null };
    })
    .filter(({ checkInId, appraisalId }) => checkInId !== null || appraisalId !== null);
}
