import { eq } from 'drizzle-orm';
import { skpAnnexLines, skpExpectations, skpIndicatorManuals, skpIndicators, skpResults } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';

const PARTS = [skpExpectations, skpAnnexLines, skpIndicatorManuals] as const;

/** Copies all content of a version into another version. Every row keeps its lineage. */
export function copyVersion(db: Db, from: string, to: string): void {
  for (const result of db.select().from(skpResults).where(eq(skpResults.versionId, from)).all()) {
    const id = newId();
    db.insert(skpResults)
      .values({ ...result, id, versionId: to })
      .run();
    for (const indicator of db.select().from(skpIndicators).where(eq(skpIndicators.resultId, result.id)).all())
      db.insert(skpIndicators)
        .values({ ...indicator, id: newId(), resultId: id })
        .run();
  }
  for (const part of PARTS)
    for (const row of db.select().from(part).where(eq(part.versionId, from)).all())
      db.insert(part)
        .values({ ...row, id: newId(), versionId: to } as never)
        .run();
}

/** Deletes all content of a draft. The caller then deletes the draft itself. */
export function eraseVersion(db: Db, versionId: string): void {
  for (const { id } of db
    .select({ id: skpResults.id })
    .from(skpResults)
    .where(eq(skpResults.versionId, versionId))
    .all())
    db.delete(skpIndicators).where(eq(skpIndicators.resultId, id)).run();
  for (const part of [skpResults, ...PARTS]) db.delete(part).where(eq(part.versionId, versionId)).run();
}
