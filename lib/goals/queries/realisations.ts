import { eq, sql } from 'drizzle-orm';
import { employees, unitGoalIndicators, unitGoalRealisations } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const entryRows = prepared((db) =>
  db
    .select({
      indicatorId: unitGoalRealisations.indicatorId,
      periodId: unitGoalRealisations.periodId,
      value: unitGoalRealisations.realised,
      doneOn: unitGoalRealisations.realisedOn,
      word: unitGoalRealisations.word,
      typed: unitGoalRealisations.typed,
      isSure: unitGoalRealisations.isSure,
      note: unitGoalRealisations.note,
      enteredAt: unitGoalRealisations.enteredAt,
      enteredBy: employees.name,
    })
    .from(unitGoalRealisations)
    .innerJoin(unitGoalIndicators, eq(unitGoalIndicators.id, unitGoalRealisations.indicatorId))
    .innerJoin(employees, eq(employees.id, unitGoalRealisations.enteredBy))
    .where(sql`${unitGoalIndicators.goalId} in (select value from json_each(${sql.placeholder('goalIds')}))`)
    // The order in which the entries were written, even if two have the same instant.
    .orderBy(sql`${unitGoalRealisations}.rowid`)
    .prepare(),
);

export type UnitRealisation = Omit<ReturnType<ReturnType<typeof entryRows>['all']>[number], 'indicatorId' | 'periodId'>;
/** The entries by indicator and period, the oldest first. The last entry counts; the entries before it are its history. */
export type UnitRealisations = {
  of: (indicatorId: string, periodId: string) => readonly UnitRealisation[];
  latest: (indicatorId: string, periodId: string) => UnitRealisation | undefined;
  /**
   * How many entries these objectives have in a period. Every change adds at least one, so the count serves as the revision of the page.
   */
  countIn: (periodId: string) => number;
};

/** The entries for all indicators of these objectives, ended indicators included. One statement. */
export function realisationsOf(db: Db, goalIds: readonly string[]): UnitRealisations {
  const rows = goalIds.length === 0 ? [] : entryRows(db).all({ goalIds: JSON.stringify(goalIds) });
  const found = Map.groupBy(rows, ({ indicatorId, periodId }) => `${indicatorId} ${periodId}`);
  const of = (indicatorId: string, periodId: string) => found.get(`${indicatorId} ${periodId}`) ?? [];
  return {
    of,
    latest: (indicatorId, periodId) => of(indicatorId, periodId).at(-1),
    countIn: (periodId) => rows.filter((row) => row.periodId === periodId).length,
  };
}
