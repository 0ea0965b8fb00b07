import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { skpIndicators, skpResults, skps } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { prepared } from '@/lib/kernel/prepared';

export type NewResult = Omit<typeof skpResults.$inferInsert, 'id' | 'lineageId' | 'ordinal'>;
export type NewIndicator = Omit<typeof skpIndicators.$inferInsert, 'id' | 'resultId' | 'lineageId' | 'ordinal'>;

const placeholder = sql.placeholder;

/** These statements are prepared, because a template can be given to hundreds of plans at once. */
const newResult = prepared((db) =>
  db
    .insert(skpResults)
    .values({
      ...placeholdersFor(getTableColumns(skpResults)),
      ordinal: sql`(select coalesce(max(r.ordinal), -1) + 1 from skp_results r where r.version_id = ${placeholder('versionId')})`,
    } as never)
    .prepare(),
);
const newIndicator = prepared((db) =>
  db
    .insert(skpIndicators)
    .values(placeholdersFor(getTableColumns(skpIndicators)) as never)
    .prepare(),
);
const increaseRevision = prepared((db) =>
  db
    .update(skps)
    .set({ revision: sql`${skps.revision} + 1` })
    .where(eq(skps.id, placeholder('skpId')))
    .prepare(),
);

function placeholdersFor(columns: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, placeholder(name)]));
}

type Defaults = Readonly<Record<string, { default?: unknown }>>;
/** The default values of columns, for fields that are left out. */
function defaultsOf(columns: Defaults): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.default ?? null]));
}
const RESULT_DEFAULTS = defaultsOf(getTableColumns(skpResults) as Defaults);
const INDICATOR_DEFAULTS = defaultsOf(getTableColumns(skpIndicators) as Defaults);

/** Adds a result from elsewhere (such as an objective or a matrix) after the results of a version that is being written. Returns its id. */
export function appendResult(db: Db, result: NewResult, indicators: readonly NewIndicator[]): string {
  const id = newId();
  newResult(db).run({ ...RESULT_DEFAULTS, ...withoutUndefined(result), id, lineageId: newId() });
  indicators.forEach((indicator, j) => {
    appendIndicator(db, id, j, indicator);
  });
  return id;
}

/** Adds an indicator to a result, at the position `ordinal` (from 0). */
export function appendIndicator(db: Db, resultId: string, ordinal: number, indicator: NewIndicator): void {
  newIndicator(db).run({
    ...INDICATOR_DEFAULTS,
    ...withoutUndefined(indicator),
    id: newId(),
    resultId,
    lineageId: newId(),
    ordinal,
  });
}

/** A row without its undefined fields, so that these keep their defaults. */
function withoutUndefined(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** Overwrites some columns of a result. The other columns do not change. */
export function changeResult(db: Db, resultId: string, set: Partial<NewResult>): void {
  db.update(skpResults).set(set).where(eq(skpResults.id, resultId)).run();
}

export function changeIndicator(db: Db, indicatorId: string, set: Partial<NewIndicator>): void {
  db.update(skpIndicators).set(set).where(eq(skpIndicators.id, indicatorId)).run();
}

/** Increases the revision of a plan, so that a form that was opened before is refused. */
export function countChange(db: Db, skpId: string): void {
  increaseRevision(db).run({ skpId });
}

/**
 * Marks the copied targets of a version as checked. This is done when the version is set, because owner and appraiser have then agreed on
 * them.
 */
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
