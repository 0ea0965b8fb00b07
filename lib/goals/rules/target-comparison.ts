import type { PlainDate } from '../../kernel/dates';
import { compareDecimals, type Decimal } from '../../kernel/numbers';
import { compareGrades } from './target-grades';
import { meaningOf } from './target-signs';
import type { DayTarget, GradeTarget, MonthDayTarget, QuarterTarget, RangeTarget, Target } from './target-value';

/** How a realisation compares with the expectation: below it, as expected, above it, or not comparable. */
export const TARGET_COMPARISONS = ['below', 'within', 'above', 'undecidable'] as const;
export type TargetComparison = (typeof TARGET_COMPARISONS)[number];

type Signed = Pick<Target, 'sign' | 'direction'>;

/**
 * `side` is −1 if the realisation is less than the target, 0 if it is equal, 1 if it is more. A target without a sign is the expectation
 * itself, so a better value is above it. A target with a sign is a bound: every value on its good side is within. An equal value is within,
 * or below if the bound excludes its end. [TARGET-05]
 */
function beside(side: -1 | 0 | 1, { sign, direction }: Signed): TargetComparison {
  const better = direction === 'more' ? 1 : -1;
  if (side === 0) return meaningOf(sign)?.isStrict ? 'below' : 'within';
  if (direction === 'exact' || side !== better) return 'below';
  return sign === '' ? 'above' : 'within';
}

export function amountComparison(target: Signed & { value: Decimal }, reached: Decimal): TargetComparison {
  return beside(compareDecimals(reached, target.value), target);
}

/** A value in the range is "sesuai ekspektasi", the ends included (filled C.1.x: TARGET/ SESUAI EKSPEKTASI). [TARGET-05] */
export function rangeComparison({ low, high, direction }: RangeTarget, reached: Decimal): TargetComparison {
  const isUnder = compareDecimals(reached, low) < 0;
  if (!isUnder && compareDecimals(reached, high) <= 0) return 'within';
  if (direction === 'exact') return 'below';
  return isUnder === (direction === 'more') ? 'below' : 'above';
}

export function gradeComparison(target: GradeTarget, reached: string): TargetComparison {
  const side = compareGrades(target.list, target.grade, reached);
  return side === undefined ? 'undecidable' : beside(side, target);
}

/** For times: earlier is better. If the target has a sign ("paling lambat"), every earlier time is within. */
function inTime(side: number, target: Signed): TargetComparison {
  return beside(Math.sign(side) as -1 | 0 | 1, target);
}

export function dayComparison(target: DayTarget, doneOn: PlainDate): TargetComparison {
  return inTime(doneOn < target.on ? -1 : Number(doneOn > target.on), target);
}

/** `reached` is the latest day of all months, counted from the first day of the target's month. */
export function monthDayComparison(target: MonthDayTarget, reached: number): TargetComparison {
  return inTime(reached - target.day, target);
}

type Quarter = { quarter: number; year: number | null };

/** How many quarters later than the target; negative if earlier. A quarter without a year is in the year of the plan. */
export function quartersLate(asked: Quarter, reached: Quarter, planYear: number): number {
  const years = (reached.year ?? planYear) - (asked.year ?? planYear);
  return years * 4 + reached.quarter - asked.quarter;
}

export function quarterComparison(target: QuarterTarget, late: number): TargetComparison {
  return inTime(late, target);
}
