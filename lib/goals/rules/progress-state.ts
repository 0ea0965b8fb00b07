import type { PlainDate } from '../../kernel/dates';
import type { TargetComparison } from './target-comparison';
import type { RatePeriod } from './target-value';

/**
 * `open`: nothing to compare yet. `underway`: short of the target, but the year is not over. `reached` and `short`: the result. `asked`:
 * the value is not confirmed yet.
 */
export type ProgressState = 'open' | 'underway' | 'reached' | 'short' | 'asked';
export type Progress = { state: ProgressState; comparison: TargetComparison; words: string };

/**
 * The last day that a realisation covers. It says which year the plan is for and how much of this year is over. As one value, neither can
 * be forgotten.
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

/** Whether a period of this length ends with the month of `until`. Days, weeks and months always do. */
export function isOver(until: Until, per: RatePeriod = 'tahun'): boolean {
  return Number(until.slice(5, 7)) % (MONTHS_OF[per] ?? 1) === 0;
}
