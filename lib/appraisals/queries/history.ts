import { and, asc, eq, sql } from 'drizzle-orm';
import { appraisals, assignments, periods, positions, skps } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { type SkpHead, skpHead } from '@/lib/skp/queries';
import { evaluationOf } from '../queries';
import { readAccessOf } from '../rules/access';

const historyRows = prepared((db) =>
  db
    .select({
      id: appraisals.id,
      skpId: appraisals.skpId,
      position: positions.name,
      kind: periods.kind,
      ordinal: periods.ordinal,
      windowFromOn: periods.windowFromOn,
      windowToOn: periods.windowToOn,
      status: appraisals.status,
      resultsRating: appraisals.resultsRating,
      behaviourRating: appraisals.behaviourRating,
      predikat: appraisals.predikat,
    })
    .from(skps)
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(appraisals, and(eq(appraisals.skpId, skps.id), eq(appraisals.scope, 'periodik')))
    .innerJoin(periods, eq(periods.id, appraisals.periodId))
    .where(
      and(
        eq(skps.ownerId, sql.placeholder('ownerId')),
        eq(skps.cycleId, sql.placeholder('cycleId')),
        sql`${assignments.fromOn} <= ${sql.placeholder('segmentFromOn')}`,
      ),
    )
    .orderBy(asc(periods.ordinal), asc(assignments.fromOn))
    .prepare(),
);

type Row = ReturnType<ReturnType<typeof historyRows>['all']>[number];
export type PeriodicLine = Row & {
  /** Whether the appraisal belongs to an earlier post of the same year. */
  isEarlierPost: boolean;
  /** Whether the reader can open the appraisal. */
  isOpen: boolean;
};

/**
 * The periodic appraisals of the year that were handed over, in this post and earlier ones, in the order of the periods. They are shown
 * beside the annual appraisal and are not used in a calculation (R6 p.100). Earlier posts are included, because the whole year is appraised
 * in the last post (R6 p.91 no.13).
 */
export function periodicHistory(ctx: Context, { id, ownerId, cycleId, segmentFromOn }: SkpHead): PeriodicLine[] {
  const heads = new Map<string, SkpHead | undefined>();
  const headOf = (skpId: string) => heads.get(skpId) ?? heads.set(skpId, skpHead(ctx.db, skpId)).get(skpId);
  return historyRows(ctx.db)
    .all({ ownerId, cycleId, segmentFromOn })
    .filter(({ status }) => status !== 'draft')
    .map((row) => {
      const head = headOf(row.skpId);
      const isOpen =
        head !== undefined && readAccessOf(ctx.actor, evaluationOf(ctx, head, row).parties, row.status) !== undefined;
      return { ...row, isEarlierPost: row.skpId !== id, isOpen };
    });
}
