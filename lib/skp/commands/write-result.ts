import { and, eq, sql } from 'drizzle-orm';
import { skpIndicators, skpResults, skps } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';

export type NewResult = Omit<typeof skpResults.$inferInsert, 'id' | 'lineageId' | 'ordinal'>;
export type NewIndicator = Omit<typeof skpIndicators.$inferInsert, 'id' | 'resultId' | 'lineageId' | 'ordinal'>;

/** Puts a result that was taken from elsewhere (an objective, a matrix) behind those of a version that is being written. */
export function appendResult(db: Db, result: NewResult, indicators: readonly NewIndicator[]): string {
  const resultId = newId();
  const ordinal = sql`(select coalesce(max(r.ordinal), -1) + 1 from skp_results r where r.version_id = ${result.versionId})`;
  db.insert(skpResults)
    .values({ ...result, id: resultId, lineageId: newId(), ordinal: sql`${ordinal}` })
    .run();
  indicators.forEach((indicator, j) => {
    appendIndicator(db, resultId, j, indicator);
  });
  return resultId;
}

/** Puts an indicator at a place of a result. */
export function appendIndicator(db: Db, resultId: string, ordinal: number, indicator: NewIndicator): void {
  db.insert(skpIndicators)
    .values({ ...indicator, id: newId(), resultId, lineageId: newId(), ordinal })
    .run();
}

/** Writes over what was taken from elsewhere; everything else of the result stays. */
export function changeResult(db: Db, resultId: string, set: Partial<NewResult>): void {
  db.update(skpResults).set(set).where(eq(skpResults.id, resultId)).run();
}

export function changeIndicator(db: Db, indicatorId: string, set: Partial<NewIndicator>): void {
  db.update(skpIndicators).set(set).where(eq(skpIndicators.id, indicatorId)).run();
}

/** Counts a change of a plan's content, so that an editor that was opened before is told. */
export function countChange(db: Db, skpId: string): void {
  db.update(skps)
    .set({ revision: sql`${skps.revision} + 1` })
    .where(eq(skps.id, skpId))
    .run();
}

/** What both sides have set is no longer to be checked, wherever it was copied from. */
export function settleCopiedTargets(db: Db, versionId: string): void {
  db.update(skpIndicators)
    .set({ targetToCheck: false })
    .where(
      and(
        eq(skpIndicators.targetToCheck, true),
        sql`${skpIndicators.resultId} in (select r.id from skp_results r where r.version_id = ${versionId})`,
      ),
    )
    .run();
}
