import { asc, eq, sql } from 'drizzle-orm';
import { checkIns, periods, realisations } from '@/db/schema';
import { isGiven } from '@/lib/goals/rules/target-value';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Decimal } from '@/lib/kernel/numbers';
import { prepared } from '@/lib/kernel/prepared';

const FIRST_HANDED_IN = sql<number | null>`(select min(a.at) from audit_entries a
  where a.subject = ${checkIns.id} and a.event = 'check-in.submitted')`;

const entryRows = prepared((db) =>
  db
    .select({
      lineageId: realisations.indicatorLineageId,
      periodId: realisations.periodId,
      entry: realisations.entry,
      value: realisations.value,
      doneOn: realisations.doneOn,
      word: realisations.word,
      typed: realisations.typed,
      isSure: realisations.isSure,
      note: realisations.note,
      enteredAt: realisations.enteredAt,
      submittedAt: checkIns.submittedAt,
      /**
       * When the report was submitted for the first time, in milliseconds. This time stays, even if the report was taken back later. Null
       * if it was never submitted.
       */
      firstHandedInAt: FIRST_HANDED_IN,
    })
    .from(realisations)
    .innerJoin(checkIns, eq(checkIns.id, realisations.checkInId))
    .innerJoin(periods, eq(periods.id, realisations.periodId))
    .where(eq(checkIns.skpId, sql.placeholder('skpId')))
    .orderBy(asc(periods.startOn), asc(realisations.entry))
    .prepare(),
);
type EntryRow = ReturnType<ReturnType<typeof entryRows>['all']>[number];

/** The current realisation of one indicator in one period: the row with the highest `entry`. The rows before it are its history. */
export type PeriodRealisation = {
  periodId: string;
  entry: number;
  /**
   * Which of `value`, `doneOn` and `word` is filled in depends on the kind of target. If none is, there is no realisation ("belum ada"),
   * and `note` gives the reason. In a qualitative plan, `note` is the realisation.
   */
  value: Decimal | null;
  doneOn: PlainDate | null;
  word: string;
  typed: string;
  isSure: boolean;
  note: string;
  enteredAt: Date;
  /**
   * How many times the value or note was changed after the first submission. Earlier changes are not counted, because only the employee saw
   * the values that they replaced.
   */
  corrections: number;
};

/**
 * The realisations of one indicator, in the order of the periods. The appraiser decides whether values add up over the year, so pages show
 * the latest value and all periods.
 */
export type IndicatorRealisations = {
  byPeriod: ReadonlyMap<string, PeriodRealisation>;
  /** The realisation of the latest period that has one; undefined if none has. */
  latest: PeriodRealisation | undefined;
};

/** The realisations by the lineage of their indicator, including values that are not submitted. For the employee only. */
export function currentRealisations(db: Db, skpId: string): ReadonlyMap<string, IndicatorRealisations> {
  return gathered(entryRows(db).all({ skpId }));
}

/**
 * The realisations by the lineage of their indicator, as they were submitted. Values that were entered since the last submission are left
 * out. A report that was never submitted, or was taken back, has none.
 */
export function realisationsOf(db: Db, skpId: string): ReadonlyMap<string, IndicatorRealisations> {
  const rows = entryRows(db).all({ skpId });
  return gathered(rows.filter(({ enteredAt, submittedAt }) => submittedAt !== null && enteredAt <= submittedAt));
}

function gathered(rows: readonly EntryRow[]): ReadonlyMap<string, IndicatorRealisations> {
  const found = new Map<string, Map<string, PeriodRealisation>>();
  for (const { lineageId, submittedAt: _, firstHandedInAt, ...row } of rows) {
    const byPeriod = found.get(lineageId) ?? new Map<string, PeriodRealisation>();
    const before = byPeriod.get(row.periodId);
    const isCorrection = before && firstHandedInAt !== null && row.enteredAt.getTime() > firstHandedInAt;
    const corrections = (before?.corrections ?? 0) + (isCorrection ? 1 : 0);
    found.set(lineageId, byPeriod.set(row.periodId, { ...row, corrections }));
  }
  return new Map([...found].map(([lineageId, byPeriod]) => [lineageId, { byPeriod, latest: latestOf(byPeriod) }]));
}

function latestOf(byPeriod: ReadonlyMap<string, PeriodRealisation>): PeriodRealisation | undefined {
  return [...byPeriod.values()].findLast(isGiven);
}
