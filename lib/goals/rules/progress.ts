import { daysBetween, formatDate, type PlainDate } from '../../kernel/dates';
import { compareDecimals, type Decimal, differenceOf, formatNumber, percentOf } from '../../kernel/numbers';
import type { Direction } from './measures';

export type Target = { direction: Direction; target: Decimal | null; targetOn: PlainDate | null };
export type Reported = { value: Decimal | null; doneOn: PlainDate | null };

/** `open` = nothing to compare yet. */
export type ProgressState = 'open' | 'reached' | 'short';
export type Progress = { state: ProgressState; words: string };

const NOTHING: Progress = { state: 'open', words: 'belum ada' };

/** Where a realisation stands beside its target, in words: an aid for the eye, never a rating (R6 p.97). No cap. [CEK-01] */
export function progressOf(indicator: Target, reported: Reported | undefined): Progress {
  const { direction, target, targetOn } = indicator;
  if (direction === 'by-date') return targetOn && reported?.doneOn ? byDate(targetOn, reported.doneOn) : NOTHING;
  if (target === null || !reported?.value) return NOTHING;
  if (direction === 'more') return atLeast(target, reported.value);
  return direction === 'less' ? atMost(target, reported.value) : exactly(target, reported.value);
}

function atLeast(target: Decimal, value: Decimal): Progress {
  const state = compareDecimals(value, target) >= 0 ? 'reached' : 'short';
  const words = state === 'reached' ? 'tercapai' : 'belum tercapai';
  // A share of a target of zero or below says nothing.
  const share = compareDecimals(target, '0') > 0 ? percentOf(value, target) : undefined;
  if (share === undefined) return { state, words };
  const nearly = state === 'short' && compareDecimals(share, '100') >= 0 ? 'hampir ' : '';
  return { state, words: `${words}, ${nearly}${formatNumber(share)}% dari target` };
}

function atMost(target: Decimal, value: Decimal): Progress {
  if (compareDecimals(value, target) <= 0) return { state: 'reached', words: 'tercapai, tidak melebihi target' };
  return { state: 'short', words: `belum tercapai, ${formatNumber(differenceOf(value, target))} di atas target` };
}

function exactly(target: Decimal, value: Decimal): Progress {
  const side = compareDecimals(value, target);
  if (side === 0) return { state: 'reached', words: 'tercapai, tepat sesuai target' };
  const gap = formatNumber(side > 0 ? differenceOf(value, target) : differenceOf(target, value));
  return { state: 'short', words: `belum tercapai, ${gap} di ${side > 0 ? 'atas' : 'bawah'} target` };
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
