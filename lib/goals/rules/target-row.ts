import { type FullTargetRow, NO_FORM, type RatePeriod, type Target, type TargetRow, targetPart } from './target-value';
import type { Direction } from './vocabulary';

/** The sign that is printed with a target which was stored before the column `targetKind` existed (it is null there). */
const OLD_SIGNS: Readonly<Record<Direction, string>> = {
  more: '≥',
  less: '≤',
  exact: 'tepat',
  'by-date': 'paling lambat',
};

/** The target of a row; undefined if it has none yet. [TARGET-01] */
export function targetOf(row: TargetRow): Target | undefined {
  const full = targetPart(row);
  return full.targetKind === null ? oldTarget(full) : newTarget(full);
}

function oldTarget({ direction, target, targetOn, measure }: FullTargetRow): Target | undefined {
  const any = { direction, measure, sign: OLD_SIGNS[direction] };
  if (direction === 'by-date')
    return targetOn === null ? undefined : { ...any, kind: 'day', measure: '', on: targetOn };
  return target === null ? undefined : { ...any, kind: 'number', value: target, prefix: '' };
}

function newTarget(row: FullTargetRow): Target {
  const { direction, measure, targetSign: sign, targetWord: word } = row;
  const any = { direction, measure, sign };
  switch (row.targetKind!) {
    case 'number':
      return { ...any, kind: 'number', value: row.target!, prefix: word };
    case 'range':
      return { ...any, kind: 'range', low: row.targetFrom!, high: row.targetTo!, prefix: word };
    case 'scale':
      return { ...any, kind: 'scale', value: row.target!, of: row.targetTo!, prefix: word };
    case 'grade':
      return { ...any, kind: 'grade', grade: word, list: row.targetList };
    case 'rate':
      return { ...any, kind: 'rate', value: row.target!, per: word as RatePeriod };
    case 'day':
      return { ...any, kind: 'day', on: row.targetOn! };
    case 'month-day':
      return { ...any, kind: 'month-day', day: Number.parseInt(word, 10), isNext: isNextMonth(word) };
    case 'quarter': {
      const [quarter, year] = word.split('/').map(Number);
      return { ...any, kind: 'quarter', quarter: quarter!, year: year ?? null };
    }
  }
}

/** Whether a stored day of each month (`5` or `5+`) means the following month. */
export function isNextMonth(word: string): boolean {
  return word.endsWith('+');
}

/** A target as table columns. `targetOf(rowOf(value))` is `value` again. [TARGET-01] */
export function rowOf(value: Target): FullTargetRow {
  const { kind, sign, direction, measure } = value;
  const none = { ...NO_FORM, direction, measure, target: null, targetOn: null, targetKind: kind, targetSign: sign };
  switch (kind) {
    case 'number':
      return { ...none, target: value.value, targetWord: value.prefix };
    case 'range':
      return { ...none, targetFrom: value.low, targetTo: value.high, targetWord: value.prefix };
    case 'scale':
      return { ...none, target: value.value, targetTo: value.of, targetWord: value.prefix };
    case 'grade':
      return { ...none, targetWord: value.grade, targetList: value.list };
    case 'rate':
      return { ...none, target: value.value, targetWord: value.per };
    case 'day':
      return { ...none, targetOn: value.on };
    case 'month-day':
      return { ...none, targetWord: `${value.day}${value.isNext ? '+' : ''}` };
    case 'quarter':
      return { ...none, targetWord: value.year === null ? `${value.quarter}` : `${value.quarter}/${value.year}` };
  }
}
