import { eq, sql } from 'drizzle-orm';
import { skpIndicators, skpResults } from '@/db/schema';
import { targetPart } from '@/lib/goals/rules/target-value';
import { isSameTarget } from '@/lib/goals/rules/targets';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { inserter, prepared } from '@/lib/kernel/prepared';
import type { IndicatorRow, ResultRow, SkpContent } from '../queries';
import { isStillToCheck } from '../rules/copying';
import type { PlannedIndicator, PlannedResult } from '../rules/plan';
import type { SkpForm } from '../rules/vocabulary';

/** A result as it is stored, after deciding what it supports. */
export type SettledResult = PlannedResult & {
  supportedLineageId: string | null;
  supportedText: string;
  supportIsProvisional: boolean;
  assignedBy: string;
  /** The objective that the result takes over or belongs to; null if there is none. If undefined, the saved objective stays. */
  goalId?: string | null;
};
/** Values of a result and its indicators that the editor does not always send. They stay with the lineage of the row. */
export type Taken = {
  goalId: string | null;
  indicators: { goalIndicatorId: string | null; targetIsSure: boolean }[];
};

type Version = { id: string; form: SkpForm; before: SkpContent };

/** Replaces the results of a version that is being written. Returns the stored `Taken` values of each result, in the same order. */
export function writeResults(db: Db, version: Version, results: readonly SettledResult[]): Taken[] {
  eraseResults(db, version);
  const free = lineagesOf(version.before);
  return results.map((result, ordinal) => {
    const lineageId = free.take(result.lineage, '');
    const before = version.before.results.find((row) => row.lineageId === lineageId);
    const row = { ...resultRow(result, before), id: newId(), versionId: version.id, lineageId, ordinal };
    insertResult(db, row);
    const rows = result.indicators.map((indicator, j) => ({
      ...indicatorRow(indicator, version.form),
      id: newId(),
      resultId: row.id,
      lineageId: free.take(indicator.lineage, lineageId),
      ordinal: j,
    }));
    const known = new Map(before?.indicators.map((was) => [was.lineageId, was]));
    const indicators = rows.map((of) => ({ ...of, ...carriedBy(known.get(of.lineageId), of) }));
    for (const indicator of indicators) insertIndicator(db, indicator);
    return { goalId: row.goalId, indicators };
  });
}

const insertResult = inserter(skpResults);
const insertIndicator = inserter(skpIndicators);

const eraseIndicators = prepared((db) =>
  db
    .delete(skpIndicators)
    .where(sql`${skpIndicators.resultId} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
);
const eraseResultRows = prepared((db) =>
  db
    .delete(skpResults)
    .where(eq(skpResults.versionId, sql.placeholder('id')))
    .prepare(),
);

function eraseResults(db: Db, { id, before }: Version): void {
  eraseIndicators(db).run({ ids: JSON.stringify(before.results.map((result) => result.id)) });
  eraseResultRows(db).run({ id });
}

function resultRow(result: SettledResult, before: ResultRow | undefined) {
  const { kind, title, supportedLineageId, supportedText, supportIsProvisional, assignedBy } = result;
  const goalId = result.goalId === undefined ? (before?.goalId ?? null) : result.goalId;
  const support = { supportedLineageId, supportedText, supportIsProvisional, assignedBy };
  const { roleCellId = null, origin = null, originId = null, originLabel = '' } = before ?? {};
  return { kind, title, ...support, goalId, roleCellId, origin, originId, originLabel };
}

/** The columns of an indicator that also depend on the saved row with the same lineage (`was`, which is undefined for a new row). */
function carriedBy(
  was: IndicatorRow | undefined,
  row: Parameters<typeof isStillToCheck>[1] & { targetIsSure: boolean },
) {
  return {
    goalIndicatorId: was?.goalIndicatorId ?? null,
    targetToCheck: was ? isStillToCheck(was, row) : false,
    targetIsSure: row.targetIsSure || (was?.targetIsSure === true && isSameTarget(was, row)),
  };
}

/**
 * The columns of an indicator. A column that the form does not have is null. A target is either a number or a day, never both: `direction`
 * decides.
 */
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
    ...targetPart({ ...indicator, direction, measure, target, targetOn }),
    title,
    targetIsSure: indicator.targetIsSure ?? false,
    aspect: form === 'staff' ? aspect : null,
    perspective: form === 'head' ? perspective : null,
    ...(isByDate ? { measure: '', target: null } : { targetOn: null }),
  };
}

/**
 * Gives each row its lineage. A row keeps the lineage that it sends, if the version has this lineage and no earlier row got it. An
 * indicator keeps its lineage only within the same result. Every other row gets a new lineage.
 */
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
