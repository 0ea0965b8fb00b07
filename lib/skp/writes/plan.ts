import { eq } from 'drizzle-orm';
import { skpAnnexLines, skpExpectations } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import type { SkpContent } from '../queries';
import { CORE_VALUE_KEYS } from '../rules/core-values';
import type { PlannedContent } from '../rules/plan';
import { ANNEX_BLOCKS, type SkpForm } from '../rules/vocabulary';
import { type SettledResult, type Taken, writeResults } from './plan-results';

/**
 * Replaces the rows of a version that is being written. Rows that come back keep their lineage and what they took over; an unknown lineage
 * is replaced by a new one. Returns what each row took over, in their order.
 */
export function writePlan(
  db: Db,
  version: { id: string; form: SkpForm; before: SkpContent },
  plan: Omit<PlannedContent, 'results'> & { results: readonly SettledResult[] },
): Taken[] {
  const taken = writeResults(db, version, plan.results);
  writeExpectations(db, version.id, plan.expectations ?? {});
  writeAnnex(db, version.id, plan.annex ?? {});
  return taken;
}

/** Replaces the lines of the annex. */
export function writeAnnex(db: Db, versionId: string, annex: NonNullable<PlannedContent['annex']>): void {
  db.delete(skpAnnexLines).where(eq(skpAnnexLines.versionId, versionId)).run();
  const lines = ANNEX_BLOCKS.flatMap((block) =>
    (annex[block] ?? []).map((line, ordinal) => ({ id: newId(), versionId, block, ordinal, line })),
  );
  if (lines.length > 0) db.insert(skpAnnexLines).values(lines).run();
}

/** Replaces the special expectations; empty ones are left out. */
export function writeExpectations(
  db: Db,
  versionId: string,
  expectations: NonNullable<PlannedContent['expectations']>,
): void {
  db.delete(skpExpectations).where(eq(skpExpectations.versionId, versionId)).run();
  const rows = CORE_VALUE_KEYS.map((coreValue) => ({
    coreValue,
    specialExpectation: expectations[coreValue]?.trim() ?? '',
  }))
    .filter(({ specialExpectation }) => specialExpectation !== '')
    .map((row) => ({ id: newId(), versionId, ...row }));
  if (rows.length > 0) db.insert(skpExpectations).values(rows).run();
}
