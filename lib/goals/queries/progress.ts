import { eq, sql } from 'drizzle-orm';
import { periods } from '@/db/schema';
import { type PeriodRow, periodsOf } from '@/lib/cycles/queries';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { type Measured, type PeriodStep, progressIn, progressOfYear } from '../rules/unit-progress';
import type { GoalOrigin } from '../rules/vocabulary';
import { type GoalIndicator, goalsInForce } from './goals';
import { realisationsOf, type UnitRealisations } from './realisations';

export type IndicatorProgress = { indicator: GoalIndicator; period: Measured; toDate: Measured; year: Measured };
export type GoalProgress = { goalId: string; title: string; origin: GoalOrigin; indicators: IndicatorProgress[] };

const cycleOfPeriod = prepared((db) =>
  db
    .select({ cycleId: periods.cycleId })
    .from(periods)
    .where(eq(periods.id, sql.placeholder('periodId')))
    .prepare(),
);

/** The months or quarters of a year, which are the steps of a trajectory. */
export function trajectoryPeriods(db: Db, cycleId: string): PeriodRow[] {
  return periodsOf(db, cycleId).filter(({ kind }) => kind !== 'tahunan');
}

/** The id of the cycle of a period; undefined if there is no such period. */
export function cycleOf(db: Db, periodId: string): string | undefined {
  return cycleOfPeriod(db).get({ periodId })?.cycleId;
}

/**
 * The progress of a unit's objectives in force in a period, compared with their trajectory. If `periodId` is the whole year: in the year.
 * Empty if there is no such period. Unscoped: for pages and commands that check the permission. Six statements.
 */
export function goalProgress(db: Db, unitId: string, periodId: string, today: PlainDate): GoalProgress[] {
  const cycleId = cycleOf(db, periodId);
  if (!cycleId) return [];
  const goals = goalsInForce(db, { unitId, cycleId });
  const reported = realisationsOf(
    db,
    goals.map(({ id }) => id),
  );
  const parts = periodsOf(db, cycleId);
  return goals.map(({ id, title, origin, indicators }) => ({
    goalId: id,
    title,
    origin,
    indicators: indicators.map((indicator) => indicatorProgress(indicator, reported, parts, { periodId, today })),
  }));
}

/**
 * The progress of one indicator in one period. `parts` are the periods of its year in their order, the whole year last. If `periodId` is
 * the whole year, `period` and `toDate` are the progress of the year.
 */
export function indicatorProgress(
  indicator: GoalIndicator,
  reported: UnitRealisations,
  parts: readonly PeriodRow[],
  { periodId, today }: { periodId: string; today: PlainDate },
): IndicatorProgress {
  const periodic = parts.filter(({ kind }) => kind !== 'tahunan');
  const steps: PeriodStep[] = periodic.map(({ id, endOn }) => ({
    endOn,
    target: indicator.targets.get(id) ?? null,
    reported: reported.latest(indicator.id, id),
  }));
  const year = progressOfYear(indicator, steps, today > parts.at(-1)!.endOn);
  const at = periodic.findIndex(({ id }) => id === periodId);
  return at < 0
    ? { indicator, period: year, toDate: year, year }
    : { indicator, ...progressIn(indicator, steps, at), year };
}
