import { and, eq, sql } from 'drizzle-orm';
import { skpIndicators, skpResults, skpVersions } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const plannedResult = prepared((db) =>
  db
    .select({ id: skpResults.id })
    .from(skpResults)
    .innerJoin(skpVersions, eq(skpVersions.id, skpResults.versionId))
    .where(and(eq(skpVersions.skpId, sql.placeholder('skpId')), eq(skpResults.lineageId, sql.placeholder('lineageId'))))
    .limit(1)
    .prepare(),
);

/** Whether a result is or was in a plan, in any of its versions. */
export function isPlannedResult(db: Db, skpId: string, lineageId: string): boolean {
  return plannedResult(db).get({ skpId, lineageId }) !== undefined;
}

const plannedIndicator = prepared((db) =>
  db
    .select({ id: skpIndicators.id })
    .from(skpIndicators)
    .innerJoin(skpResults, eq(skpResults.id, skpIndicators.resultId))
    .innerJoin(skpVersions, eq(skpVersions.id, skpResults.versionId))
    .where(
      and(eq(skpVersions.skpId, sql.placeholder('skpId')), eq(skpIndicators.lineageId, sql.placeholder('lineageId'))),
    )
    .limit(1)
    .prepare(),
);

/** Whether an indicator is or was in a plan, in any of its versions. */
export function isPlannedIndicator(db: Db, skpId: string, lineageId: string): boolean {
  return plannedIndicator(db).get({ skpId, lineageId }) !== undefined;
}
