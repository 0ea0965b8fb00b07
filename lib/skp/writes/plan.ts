import { eq, sql } from 'drizzle-orm';
import { skpAnnexLines, skpExpectations } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { inserter, prepared } from '@/lib/kernel/prepared';
import type { SkpContent } from '../queries';
import { CORE_VALUE_KEYS } from '../rules/core-values';
import type { PlannedContent } from '../rules/plan';
import { ANNEX_BLOCKS, type SkpForm } from '../rules/vocabulary';
import { type SettledResult, type Taken, writeResults } from './plan-results';

/**
 * Replaces results, special expectations and annex of a version that is being written; parts that `plan` does not have become empty. Rows
 * with a known lineage keep this lineage and what they took over. Other rows get a new lineage. Returns what each result had taken over, in
 * the same order.
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

const insertAnnexLine = inserter(skpAnnexLines);
const eraseAnnex = prepared((db) =>
  db
    .delete(skpAnnexLines)
    .where(eq(skpAnnexLines.versionId, sql.placeholder('versionId')))
    .prepare(),
);
const insertExpectation = inserter(skpExpectations);
const eraseExpectations = prepared((db) =>
  db
    .delete(skpExpectations)
    .where(eq(skpExpectations.versionId, sql.placeholder('versionId')))
    .prepare(),
);

/** Replaces the lines of the annex. */
export function writeAnnex(db: Db, versionId: string, annex: NonNullable<PlannedContent['annex']>): void {
  eraseAnnex(db).run({ versionId });
  const lines = ANNEX_BLOCKS.flatMap((block) =>
    (annex[block] ?? []).map((line, ordinal) => ({ id: newId(), versionId, block, ordinal, line })),
  );
  for (const line of lines) insertAnnexLine(db, line);
}

/** Replaces the special expectations. Empty texts are not stored. */
export function writeExpectations(
  db: Db,
  versionId: string,
  expectations: NonNullable<PlannedContent['expectations']>,
): void {
  eraseExpectations(db).run({ versionId });
  const rows = CORE_VALUE_KEYS.map((coreValue) => ({
    coreValue,
    specialExpectation: expectations[coreValue]?.trim() ?? '',
  }))
    .filter(({ specialExpectation }) => specialExpectation !== '')
    .map((row) => ({ id: newId(), versionId, ...row }));
  for (const row of rows) insertExpectation(db, row);
}
