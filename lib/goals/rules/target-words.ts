import { formatDate } from '../../kernel/dates';
import { type Decimal, formatNumber } from '../../kernel/numbers';
import { ownOrder } from './target-grades';
import { endsWithSign, withLead } from './target-leads';
import { withSign } from './target-signs';
import type { Target, TargetRow } from './target-value';

export const QUARTER_NAMES = ['I', 'II', 'III', 'IV'] as const;

/** A number with its unit: "95 persen", "85%", "Rp 1.250.000", "Rp 1,5 miliar". */
export function amountInWords(value: Decimal, measure: string): string {
  return withUnit(formatNumber(value), measure);
}

/** An amount in the unit of a target, without the target's own words: "2 dokumen per bulan", "95%", "Rp 1.250.000". */
export function amountLike(row: Partial<TargetRow> & { measure: string }, value: Decimal): string {
  const { targetKind, targetWord, measure } = row;
  return amountInWords(value, targetKind === 'rate' ? `${measure} per ${targetWord}`.trim() : measure);
}

function withUnit(amount: string, measure: string): string {
  if (/^[%‰/]/.test(measure)) return `${amount}${measure}`;
  const [, rest] = measure.match(/^rp\.?(?:\s+(.*))?$/i) ? measure.match(/^rp\.?\s*(.*)$/i)! : [];
  return rest === undefined ? `${amount} ${measure}`.trim() : `Rp ${amount} ${rest}`.trim();
}

/** The target as printed, in the writer's words. A sign is printed only if the target has one. [TARGET-03] */
export function targetInWords(target: Target): string {
  return withSign(signBefore(target), withUnit(...parts(target)));
}

/** The sign that is printed first. A sign between name and number is part of the name, so it is not printed again. */
function signBefore(target: Target): string {
  const lead = 'prefix' in target ? target.prefix : target.measure;
  return endsWithSign(lead, target.sign) ? '' : target.sign;
}

/**
 * The target as the field of the target shows it. The unit has its own field; only an amount per period also has it here. If the order of a
 * grade was typed, it follows the grade.
 */
export function targetAsTyped(target: Target): string {
  const [amount, measure] = parts(target);
  if (target.kind === 'grade') return withSign(signBefore(target), `${target.grade}${ownOrder(target.list)}`);
  return withSign(signBefore(target), measure === target.measure ? amount : withUnit(amount, measure));
}

/** The unit in which a target is reported: "dokumen per bulan", "%". */
export function measureOf(target: Target): string {
  return parts(target)[1];
}

/** The two texts of a target: the amount with its name, and the unit. */
function parts(target: Target): [amount: string, measure: string] {
  const { measure } = target;
  switch (target.kind) {
    case 'number':
      return [withLead(target.prefix, formatNumber(target.value)), measure];
    case 'range':
      return [withLead(target.prefix, `${formatNumber(target.low)}–${formatNumber(target.high)}`), measure];
    case 'scale':
      return [withLead(target.prefix, `${formatNumber(target.value)} dari skala ${formatNumber(target.of)}`), measure];
    case 'grade':
      return [`${measure} ${target.grade}`.trim(), ''];
    case 'rate':
      return [formatNumber(target.value), `${measure} per ${target.per}`.trim()];
    case 'day':
      return [formatDate(target.on), measure];
    case 'month-day':
      return [`tanggal ${target.day} ${target.isNext ? NEXT_MONTH : 'tiap bulan'}`, measure];
    case 'quarter':
      return [`Triwulan ${QUARTER_NAMES[target.quarter - 1]} ${target.year ?? ''}`.trim(), measure];
  }
}

const NEXT_MONTH = 'bulan berikutnya';
/** Days of the longest month. A day of the month before the target's month is stored as 31 less, a day of the next month as 31 more. */
export const MONTH = 31;

/** A stored day of a month in words: "tanggal 4", "tanggal 30 bulan yang sama". `isNext`: the target means the following month. */
export function monthDayInWords(value: number, isNext: boolean): string {
  if (isNext) return value > 0 ? `tanggal ${value} ${NEXT_MONTH}` : `tanggal ${value + MONTH} bulan yang sama`;
  return value > MONTH ? `tanggal ${value - MONTH} ${NEXT_MONTH}` : `tanggal ${value}`;
}

/** A stored quarter (`2` or `2/2026`) in words. */
export function quarterInWords(word: string): string {
  const [quarter = '', year = ''] = word.split('/');
  return `Triwulan ${QUARTER_NAMES[Number(quarter) - 1]} ${year}`.trim();
}
