import { daysBetween, formatDate, type PlainDate } from '../../kernel/dates';
import { compareDecimals, type Decimal, differenceOf, formatNumber, percentOf } from '../../kernel/numbers';
import type { Direction } from './measures';

export type Target = { direction: Direction; target: Decimal | null; targetOn: PlainDate | null };
export type Reported = { value: Decimal | null; doneOn: PlainDate | null };

/** `open` = nothing to compare yet; `underway` = short of the target of a year that is not over. */
export type ProgressState = 'open' | 'underway' | 'reached' | 'short';
export type Progress = { state: ProgressState; words: string };
/** What is told beside a target: all that it is meant for, or the part of a year whose target it is. */
export type Reach = 'whole' | 'part-of-year';

const NOTHING: Progress = { state: 'open', words: 'belum ada' };

/**
 * Where a realisation stands beside its target, in words: an aid for the eye, never a rating (R6 p.97). No cap. Half of a year's target
 * at mid-year is no failure: until the year is over what is not reached yet is under way. [CEK-01]
 */
export function progressOf(indicator: Target, reported: Reported | undefined, reach: Reach = 'whole'): Progress {
  const { direction, target, targetOn } = indicator;
  if (direction === 'by-date') return targetOn && reported?.doneOn ? byDate(targetOn, reported.doneOn) : NOTHING;
  if (target === null || !reported?.value) return NOTHING;
  if (direction === 'more') return atLeast(target, reported.value, reach);
  return direction === 'less' ? atMost(target, reported.value, reach) : exactly(target, reported.value, reach);
}

function atLeast(target: Decimal, value: Decimal, reach: Reach): Progress {
  const isReached = compareDecimals(value, target) >= 0;
  // A share of a target of zero or below says nothing.
  const share = compareDecimals(target, '0') > 0 ? percentOf(value, target) : undefined;
  const nearly = !isReached && share && compareDecimals(share, '100') >= 0 ? 'hampir ' : '';
  const part = share && `${nearly}${formatNumber(share)}% dari target`;
  if (isReached) return { state: 'reached', words: ['tercapai', part].filter(Boolean).join(', ') };
  if (reach === 'whole') return { state: 'short', words: ['belum tercapai', part].filter(Boolean).join(', ') };
  return { state: 'underway', words: part ? `${part} setahun` : 'menuju target setahun' };
}

function atMost(target: Decimal, value: Decimal, reach: Reach): Progress {
  if (compareDecimals(value, target) <= 0) {
    return { state: 'reached', words: `${reach === 'whole' ? 'tercapai,' : 'sejauh ini'} tidak melebihi target` };
  }
  const gap = formatNumber(differenceOf(value, target));
  return { state: 'short', words: `${reach === 'whole' ? 'belum tercapai,' : 'sejauh ini'} ${gap} di atas target` };
}

function exactly(target: Decimal, value: Decimal, reach: Reach): Progress {
  const side = compareDecimals(value, target);
  if (side === 0) return { state: 'reached', words: 'tercapai, tepat sesuai target' };
  const gap = formatNumber(side > 0 ? differenceOf(value, target) : differenceOf(target, value));
  if (side > 0) return { state: 'short', words: `belum tercapai, ${gap} di atas target` };
  return reach === 'whole'
    ? { state: 'short', words: `belum tercapai, ${gap} di bawah target` }
    : { state: 'underway', words: `${gap} lagi sampai target setahun` };
}

function byDate(targetOn: PlainDate, doneOn: PlainDate): Progress {
  const late = daysBetween(targetOn, doneOn);
  if (late > 0) return { state: 'short', words: `terlambat ${late} hari` };
  return { state: 'reached', words: late === 0 ? 'tercapai, tepat waktu' : `tercapai, ${-late} hari lebih cepat` };
}

/** A realisation as people read it; "belum ada" is never a zero. */
export function reportInWords(reported: Reported | undefined, measure: string): string {
  if (reported?.doneOn) return formatDate(reported.doneOn);
  if (!reported?.value) return 'belum ada';
  return measure === '%' ? `${formatNumber(reported.value)}%` : `${formatNumber(reported.value)} ${measure}`.trim();
}
