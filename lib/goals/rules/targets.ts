import { gradeOrder } from './target-grades';
import { bareLead } from './target-leads';
import { plain, plainUnit, readTargetText } from './target-reading';
import { rowOf, targetOf } from './target-row';
import type { FullTargetRow, TargetRow } from './target-value';
import { NO_FORM } from './target-value';
import { type Beside, usualWay } from './target-ways';
import { targetAsTyped, targetInWords } from './target-words';
import type { Direction, TargetKind } from './vocabulary';

/** "95 persen", "≤ 3 hari", "80–90%", "paling lambat 30 Juni 2026": as its writer typed it; empty while not given. [TARGET-03] */
export function targetText(row: TargetRow): string {
  const target = targetOf(row);
  return target ? targetInWords(target) : '';
}

/** The same with the direction, if the target does not say it and it is not the usual "more is better". */
export function targetOnScreen(row: TargetRow): string {
  const way = wayInWords(row);
  return way ? `${targetText(row)} (${way})` : targetText(row);
}

/** "makin kecil makin baik" of a target without a sign; empty if it is obvious. */
export function wayInWords(row: TargetRow): string {
  const target = targetOf(row);
  if (target?.sign !== '') return '';
  if (target.direction === 'less') return 'makin kecil makin baik';
  return target.direction === 'exact' ? 'harus tepat' : '';
}

/** How the target was understood, if that is not obvious; else empty. [TARGET-04] */
export function understood(row: TargetRow): string {
  const target = targetOf(row);
  const way = wayInWords(row);
  const isBetween = target?.kind === 'range' && 'di dalam rentang berarti sesuai ekspektasi';
  const order = target?.kind === 'grade' && `urutannya ${gradeOrder(target.list)}`;
  const said = [isBetween, order, way].filter(Boolean);
  return said.length > 0 ? `Dipahami sebagai ${targetText(row)}: ${said.join('; ')}.` : '';
}

/** The target as typed into its field, beside the field for the unit: `1.234,5`, `80–90` or `30 Juni 2026`. */
export function targetField(row: TargetRow): string {
  const target = targetOf(row);
  return target ? targetAsTyped(target) : '';
}

/** The direction field beside it: empty for the usual direction, and for times. The choice stays when a sign is removed. [TARGET-04] */
export function directionField(row: TargetRow, isAboutTime = false): Direction | '' {
  const target = targetOf(row);
  if (!target) return row.direction === 'by-date' || row.direction === 'more' ? '' : row.direction;
  const isTime = target.kind === 'day' || target.kind === 'month-day' || target.kind === 'quarter';
  return isTime || target.direction === usualWay(target, { isAboutTime }) ? '' : target.direction;
}

/** Reads the typed target; an empty field is no target yet, and the unit stays. [TARGET-02] */
export function readTarget(
  direction: Direction | '',
  typed: string,
  beside: Omit<Beside, 'direction'> = {},
): FullTargetRow | { wrong: string } {
  if (plain(typed) === '') return noTarget(direction, beside);
  const read = readTargetText(typed, { ...beside, direction });
  return 'wrong' in read ? read : rowOf(read);
}

/** Reads a target when only a new number or day is asked for: name, unit and direction stay as they are. */
export function readAgain(row: TargetRow, typed: string): FullTargetRow | { wrong: string } {
  const beside = { measure: row.measure };
  const said = readTarget('', typed, beside);
  if ('wrong' in said || said.targetSign !== '' || said.direction === 'by-date') return said;
  const stays = row.direction === 'less' || row.direction === 'exact' ? row.direction : directionField(row);
  const again = readTarget(stays, typed, beside);
  return 'wrong' in again || again.targetWord !== '' ? again : { ...again, targetWord: calledIn(row, again) };
}

const CALLED: readonly (TargetKind | null | undefined)[] = ['number', 'range', 'scale'];

/** The words before the number of both. */
function calledIn({ targetKind, targetWord = '', targetSign = '' }: TargetRow, again: TargetRow): string {
  const isCalled = CALLED.includes(targetKind) && CALLED.includes(again.targetKind);
  return isCalled ? bareLead(targetWord, targetSign) : '';
}

function noTarget(direction: Direction | '', { measure = '' }: Omit<Beside, 'direction'>): FullTargetRow {
  return { ...NO_FORM, direction: direction || 'more', target: null, targetOn: null, measure: plainUnit(measure) };
}

/** Whether the typed target requires nothing else than the saved one: a sign that is left out is no change. */
export function asksForTheSame(typed: TargetRow, stands: TargetRow): boolean {
  const unsigned = typed.targetKind && !typed.targetSign;
  return isSameTarget(typed, unsigned ? withoutSign(stands) : stands);
}

function withoutSign(row: TargetRow): TargetRow {
  const target = targetOf(row);
  if (!target) return row;
  const bare = (lead: string) => bareLead(lead, target.sign);
  const called = 'prefix' in target ? { ...target, prefix: bare(target.prefix) } : target;
  return rowOf({ ...called, measure: bare(target.measure), sign: '' });
}

/** Whether two rows require the same. */
export function isSameTarget(a: TargetRow, b: TargetRow): boolean {
  return targetText(a) === targetText(b) && targetField(a) === targetField(b) && a.direction === b.direction;
}
