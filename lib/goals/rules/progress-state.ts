import type { PlainDate } from '../../kernel/dates';
import type { TargetComparison } from './target-comparison';
import type { RatePeriod } from './target-value';

/**
 * `open`: there is nothing to compare yet, or the values cannot be compared. `underway`: the target is not reached, but a later value may
 * still reach it. `reached` and `short`: the target is met, or is not met. `asked`: the writer has not confirmed the value yet; only views
 * set this state.
 */
export type ProgressState = 'open' | 'underway' | 'reached' | 'short' | 'asked';
export type Progress = { state: ProgressState; comparison: TargetComparison; words: string };

/**
 * The last day that a realisation covers. It tells the year of the plan, and how much of this year is over. Both are one value, so that no
 * caller can leave one out.
 */
export type Until = PlainDate;

export function yearOf(until: Until): number {
  return Number(until.slice(0, 4));
}

/** The last day that a report about the whole year covers. */
export function yearEnd(year: number): Until {
  return `${year}-12-31`;
}

const MONTHS_OF: Readonly<Partial<Record<RatePeriod, number>>> = { triwulan: 3, semester: 6, tahun: 12 };

/** Whether a period of this length ends with the month of `until`. Always true for days, weeks and months. */
export function isOver(until: Until, per: RatePeriod = 'tahun'): boolean {
  return Number(until.slice(5, 7)) % (MONTHS_OF[per] ?? 1) === 0;
}
