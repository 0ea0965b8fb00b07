import type { PlainDate } from '../../kernel/dates';
import type { TargetComparison } from './target-comparison';
import type { RatePeriod } from './target-value';

/** `open` = nothing to compare yet; `underway` = short of the target of a year that is not over; `asked` = not confirmed yet. */
export type ProgressState = 'open' | 'underway' | 'reached' | 'short' | 'asked';
export type Progress = { state: ProgressState; comparison: TargetComparison; words: string };

/**
 * The last day of the part of a plan's year that a realisation covers. It says both which year the plan is for and how much of it is over,
 * so that neither can be forgotten.
 */
export type Until = PlainDate;

export function yearOf(until: Until): number {
  return Number(until.slice(0, 4));
}

/** A report about the whole year covers it until its last day. */
export function yearEnd(year: number): Until {
  return `${year}-12-31`;
}

const MONTHS_OF: Readonly<Partial<Record<RatePeriod, number>>> = { triwulan: 3, semester: 6, tahun: 12 };

/** Whether the period that an amount is counted by has just ended; days, weeks and months end within every part of a year. */
export function isOver(until: Until, per: RatePeriod = 'tahun'): boolean {
  return Number(until.slice(5, 7)) % (MONTHS_OF[per] ?? 1) === 0;
}
