import { and, eq, sql } from 'drizzle-orm';
import { appraisals, assignments, checkIns, periods, skps } from '@/db/schema';
import { takesCheckIn } from '@/lib/check-ins/rules/timing';
import { periodLabel } from '@/lib/cycles/labels';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { NEXT_SEGMENT_ON } from '@/lib/people/queries/next-segment';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';
import type { FoundAppraisal } from '../queries';
import { missingBasis } from '../rules/basis';

const partRows = prepared((db) =>
  db
    .select({
      id: periods.id,
      kind: periods.kind,
      ordinal: periods.ordinal,
      startOn: periods.startOn,
      endOn: periods.endOn,
      fromOn: WORK_FROM_ON,
      toOn: assignments.toOn,
      nextOn: NEXT_SEGMENT_ON,
      checkIn: checkIns.status,
      appraisal: appraisals.status,
    })
    .from(skps)
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(periods, eq(periods.cycleId, skps.cycleId))
    .leftJoin(checkIns, and(eq(checkIns.skpId, skps.id), eq(checkIns.periodId, periods.id)))
    .leftJoin(appraisals, and(eq(appraisals.skpId, skps.id), eq(appraisals.periodId, periods.id)))
    .where(eq(skps.id, sql.placeholder('skpId')))
    .orderBy(periods.ordinal)
    .prepare(),
);

/**
 * What an appraisal judges but does not exist yet, in sentences (see `missingBasis`). An annual appraisal judges all periods that need a
 * report in this post (`takesCheckIn`), a periodic one only its own period. One statement.
 */
export function missingBasisOf(db: Db, { appraisal, period, skp }: FoundAppraisal): string[] {
  const parts = partRows(db)
    .all({ skpId: skp.id })
    .filter((part) => takesCheckIn(part, part) && (appraisal.scope === 'tahunan' || part.id === period.id));
  return missingBasis(
    appraisal.scope,
    parts.map((part) => ({ ...part, label: periodLabel(part) })),
  );
}
