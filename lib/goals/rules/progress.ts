import { formatDate } from '../../kernel/dates';
import { type Decimal, formatNumber } from '../../kernel/numbers';
import { amountProgress, rangeProgress } from './progress-amounts';
import { type Progress, type Until, yearOf } from './progress-state';
import { dayProgress, gradeProgress, monthDayProgress, quarterProgress } from './progress-times';
import { bareLead, withLead } from './target-leads';
import { isNextMonth, targetOf } from './target-row';
import type { Reported, TargetRow } from './target-value';
import { amountInWords, amountLike, monthDayInWords, quarterInWords } from './target-words';

export type { Progress, ProgressState } from './progress-state';
export type { Reported } from './target-value';

const NOTHING: Progress = { state: 'open', comparison: 'undecidable', words: 'belum ada' };

/**
 * Compares a realisation with its target, in words. The words help the reader and are never a rating (R6 p.97). Percentages are not capped.
 * Until the year (or the period of the amount) is over, a value that can still grow to its target is under way: half of a year's target at
 * mid-year is no failure. [CEK-01] [TARGET-05]
 */
export function progressOf(row: TargetRow, reported: Reported | undefined, until: Until): Progress {
  const target = targetOf(row);
  if (!target || !reported) return NOTHING;
  const { value, doneOn, word } = reported;
  switch (target.kind) {
    case 'number':
    case 'scale':
    case 'rate':
      return value ? amountProgress(target, value, until) : NOTHING;
    case 'range':
      return value ? rangeProgress(target, value, until) : NOTHING;
    case 'grade':
      return word ? gradeProgress(target, word, until) : NOTHING;
    case 'day':
      return doneOn ? dayProgress(target, doneOn) : NOTHING;
    case 'month-day':
      return value ? monthDayProgress(target, Number(value)) : NOTHING;
    case 'quarter':
      return doneOn || word ? quarterProgress(target, { doneOn, word }, yearOf(until)) : NOTHING;
  }
}

/**
 * A realisation in words, with the unit of its target. If the text as typed was stored, it is added in brackets. Without a value: "belum
 * ada", never a zero.
 */
export function reportInWords(reported: Reported | undefined, row: Row): string {
  const words = reported && told(reported, row);
  if (!words) return 'belum ada';
  return reported.typed ? `${words} (ditulis: ${reported.typed})` : words;
}

type Row = Partial<TargetRow> & { measure: string };

function told({ value, doneOn, word }: Reported, row: Row): string {
  if (doneOn) return formatDate(doneOn);
  if (word && row.targetKind === 'quarter') return quarterInWords(word);
  if (word) return `${bareLead(row.measure, row.targetSign ?? '')} ${word}`.trim();
  return value ? amountReported(value, row) : '';
}

function amountReported(value: Decimal, row: Row): string {
  const { targetKind, targetWord = '', targetSign = '', targetTo, measure } = row;
  if (targetKind === 'month-day') return monthDayInWords(Number(value), isNextMonth(targetWord));
  const onScale = targetKind === 'scale' && targetTo;
  const amount = onScale
    ? `${formatNumber(value)} dari skala ${amountInWords(targetTo, measure)}`
    : amountLike(row, value);
  return withLead(targetKind === 'rate' ? '' : bareLead(targetWord, targetSign), amount);
}
