import { formatDate } from '../../kernel/dates';
import type { Decimal } from '../../kernel/numbers';
import { amountProgress, rangeProgress } from './progress-amounts';
import { type Progress, type Until, yearOf } from './progress-state';
import { dayProgress, gradeProgress, monthDayProgress, quarterProgress } from './progress-times';
import { targetOf } from './target-row';
import type { Reported, TargetRow } from './target-value';
import { amountInWords, amountLike, quarterInWords } from './target-words';

export type { Progress, ProgressState } from './progress-state';
export type { Reported } from './target-value';

const NOTHING: Progress = { state: 'open', standing: 'undecidable', words: 'belum ada' };

/**
 * Where a realisation stands beside its target, in words: an aid for the eye, never a rating (R6 p.97). No cap. Half of a year's target
 * at mid-year is no failure: until the year, or what an amount is counted by, is over, what is not reached yet is under way. [CEK-01]
 * [TARGET-05]
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

/** A realisation as people read it, with the unit of its target and what was typed; "belum ada" is never a zero. */
export function reportInWords(reported: Reported | undefined, row: Partial<TargetRow> & { measure: string }): string {
  const words = reported && told(reported, row);
  if (!words) return 'belum ada';
  return reported.typed ? `${words} (ditulis: ${reported.typed})` : words;
}

function told({ value, doneOn, word }: Reported, row: Partial<TargetRow> & { measure: string }): string {
  if (doneOn) return formatDate(doneOn);
  if (word) return row.targetKind === 'quarter' ? quarterInWords(word) : `${row.measure} ${word}`.trim();
  return value ? amountReported(value, row) : '';
}

function amountReported(value: Decimal, row: Partial<TargetRow> & { measure: string }) {
  const { targetKind, targetWord, targetTo, measure } = row;
  if (targetKind === 'month-day') return `tanggal ${value}`;
  if (targetKind === 'scale' && targetTo)
    return `${amountInWords(value, '')} dari skala ${amountInWords(targetTo, measure)}`;
  return targetKind === 'number' && targetWord ? `${targetWord} ${amountLike(row, value)}` : amountLike(row, value);
}
