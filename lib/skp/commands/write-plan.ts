import { eq, inArray } from 'drizzle-orm';
import { skpAnnexLines, skpExpectations, skpIndicators, skpResults } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import type { SkpContent } from '../queries';
import { CORE_VALUE_KEYS } from '../rules/core-values';
import type { PlannedContent, PlannedIndicator } from '../rules/plan';
import { ANNEX_BLOCKS, type SkpForm } from '../rules/vocabulary';

/** A result as it goes into the table: what it supports is settled. */
export type SettledResult = PlannedContent['results'][number] & {
  supportedLineageId: string | null;
  supportedText: string;
  supportIsProvisional: boolean;
  assignedBy: string;
};

/** Replaces the rows of a version that is being written. Rows that come back keep their lineage; a lineage of elsewhere becomes a new one. */
export function writePlan(
  db: Db,
  version: { id: string; form: SkpForm; before: SkpContent },
  plan: Omit<PlannedContent, 'results'> & { results: readonly SettledResult[] },
): void {
  eraseRows(db, version);
  const free = lineagesOf(version.before);
  plan.results.forEach(({ indicators, ...result }, ordinal) => {
    const id = newId();
    const lineageId = free.take(result.lineage, '');
    const { kind, title, supportedLineageId, supportedText, supportIsProvisional, assignedBy } = result;
    const support = { supportedLineageId, supportedText, supportIsProvisional, assignedBy };
    db.insert(skpResults)
      .values({
        id,
        versionId: version.id,
        lineageId,
        kind,
        ordinal,
        title,
        ...support,
        ...takenFrom(version, lineageId),
      })
      .run();
    const rows = indicators.map((indicator, j) => ({
      ...indicatorRow(indicator, version.form),
      id: newId(),
      resultId: id,
      lineageId: free.take(indicator.lineage, lineageId),
      ordinal: j,
    }));
    if (rows.length > 0) db.insert(skpIndicators).values(rows).run();
  });
  writeExpectations(db, version.id, plan.expectations ?? {});
  const lines = ANNEX_BLOCKS.flatMap((block) =>
    (plan.annex?.[block] ?? []).map((line, ordinal) => ({ id: newId(), versionId: version.id, block, ordinal, line })),
  );
  if (lines.length > 0) db.insert(skpAnnexLines).values(lines).run();
}

/** What a result was taken from stays known however often it is saved. */
function takenFrom({ before }: { before: SkpContent }, lineageId: string) {
  const row = before.results.find((result) => result.lineageId === lineageId);
  return { goalId: row?.goalId ?? null, roleCellId: row?.roleCellId ?? null };
}

/** Puts these special expectations in place of those that stand; empty ones are left out. */
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

/** The column that the form does not have stays empty, and a target is a number or a day, never both. */
function indicatorRow(indicator: PlannedIndicator, form: SkpForm) {
  const {
    title,
    direction,
    aspect = null,
    perspective = null,
    measure = '',
    target = null,
    targetOn = null,
  } = indicator;
  const isByDate = direction === 'by-date';
  return {
    title,
    direction,
    aspect: form === 'staff' ? aspect : null,
    perspective: form === 'head' ? perspective : null,
    measure: isByDate ? '' : measure,
    target: isByDate ? null : target,
    targetOn: isByDate ? targetOn : null,
  };
}

function eraseRows(db: Db, { id, before }: { id: string; before: SkpContent }): void {
  const resultIds = before.results.map((result) => result.id);
  if (resultIds.length > 0) db.delete(skpIndicators).where(inArray(skpIndicators.resultId, resultIds)).run();
  db.delete(skpResults).where(eq(skpResults.versionId, id)).run();
  db.delete(skpAnnexLines).where(eq(skpAnnexLines.versionId, id)).run();
}

/** Hands out each lineage of the version once, an indicator's only below its own result. */
function lineagesOf(before: SkpContent) {
  const known = new Set(
    before.results.flatMap((result) => [
      `/${result.lineageId}`,
      ...result.indicators.map(({ lineageId }) => `${result.lineageId}/${lineageId}`),
    ]),
  );
  return {
    take: (lineage: string | undefined, parent: string) =>
      lineage && known.delete(`${parent}/${lineage}`) ? lineage : newId(),
  };
}
