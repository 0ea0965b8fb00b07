import { type PeriodRow, periodsOf } from '@/lib/cycles/queries';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Measured } from '../rules/unit-progress';
import { type Carried, carriersOf } from './carriers';
import { type Goal, type GoalIndicator, listGoals } from './goals';
import type { Place } from './places';
import { type IndicatorProgress, indicatorProgress } from './progress';
import { realisationsOf, type UnitRealisation, type UnitRealisations } from './realisations';

export type GoalWithProgress = { goal: Goal; indicators: IndicatorProgress[] };
export type UnitGoals = {
  /** `periods`: the months or quarters of the year in order, then the whole year. `period`: the month or quarter that is shown today. */
  periods: readonly PeriodRow[];
  period: PeriodRow;
  today: PlainDate;
  goals: GoalWithProgress[];
  reported: UnitRealisations;
  carried: Carried;
};

/** Everything that the page of a unit's objectives shows, on the day `today`. Eight statements. */
export function unitGoals(db: Db, { unit, cycle }: Place, today: PlainDate): UnitGoals {
  return progressOfGoals(db, cycle.id, listGoals(db, { unitId: unit.id, cycleId: cycle.id }), today);
}

/** What the page of a unit's objectives shows, for the given objectives of one year. */
export function progressOfGoals(db: Db, cycleId: string, goals: readonly Goal[], today: PlainDate): UnitGoals {
  const ids = goals.map(({ id }) => id);
  const periods = periodsOf(db, cycleId);
  const reported = realisationsOf(db, ids);
  const period = periodOn(periods, today);
  return {
    periods,
    period,
    today,
    reported,
    carried: carriersOf(db, ids),
    goals: goals.map((goal) => ({
      goal,
      indicators: goal.indicators.map((indicator) =>
        indicatorProgress(indicator, reported, periods, { periodId: period.id, today }),
      ),
    })),
  };
}

/** The month or quarter to show on a day: the last one whose window of evaluation has begun. If none has begun: the first one. */
function periodOn(periods: readonly PeriodRow[], day: PlainDate): PeriodRow {
  const parts = periods.filter(({ kind }) => kind !== 'tahunan');
  return parts.findLast(({ windowFromOn }) => windowFromOn <= day) ?? parts[0]!;
}

export type PeriodLine = {
  period: PeriodRow;
  measured: Measured;
  /** The entries for this period, the oldest first. Empty for the whole year, which is computed from its periods. */
  history: readonly UnitRealisation[];
};
export type IndicatorYear = { indicator: GoalIndicator; isCarried: boolean; lines: PeriodLine[] };

/** Each indicator of an objective through the year: every period alone, then the whole year. */
export function indicatorYears({ periods, today, reported, carried }: UnitGoals, goal: Goal): IndicatorYear[] {
  return goal.indicators.map((indicator) => ({
    indicator,
    isCarried: carried.hasIndicator(indicator.id),
    lines: periods.map((period) => ({
      period,
      measured: indicatorProgress(indicator, reported, periods, { periodId: period.id, today }).period,
      history: reported.of(indicator.id, period.id),
    })),
  }));
}
