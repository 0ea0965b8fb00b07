import { gradeOrder } from './target-grades';
import { bareLead } from './target-leads';
import { plain, plainUnit, readTargetText } from './target-reading';
import { rowOf, targetOf } from './target-row';
import type { FullTargetRow, TargetRow } from './target-value';
import { NO_FORM } from './target-value';
import { type TargetContext, usualDirection } from './target-ways';
import { targetAsTyped, targetInWords } from './target-words';
import type { Direction, TargetKind } from './vocabulary';

/**
 * The target as it is printed, in the words of its writer: "95 persen", "≤ 3 hari", "80–90%", "paling lambat 30 Juni 2026". Empty if there
 * is none yet. [TARGET-03]
 */
export function targetText(row: TargetRow): string {
  const target = targetOf(row);
  return target ? targetInWords(target) : '';
}

/** The text of a target, followed by its direction in brackets if `directionInWords` has words for it. */
export function targetOnScreen(row: TargetRow): string {
  const way = directionInWords(row);
  return way ? `${targetText(row)} (${way})` : targetText(row);
}

/**
 * The direction of a target in words: "makin kecil makin baik". Empty if a sign says it, for "more is better", for times, and without a
 * target.
 */
export function directionInWords(row: TargetRow): string {
  const target = targetOf(row);
  if (target?.sign !== '') return '';
  if (target.direction === 'less') return 'makin kecil makin baik';
  return target.direction === 'exact' ? 'harus tepat' : '';
}

/**
 * A sentence that says how the target was understood: what a range means, the order of a grade, and the direction. Empty if there is
 * nothing to say. [TARGET-04]
 */
export function explanationOf(row: TargetRow): string {
  const target = targetOf(row);
  const way = directionInWords(row);
  const isBetween = target?.kind === 'range' && 'di dalam rentang berarti sesuai ekspektasi';
  const order = target?.kind === 'grade' && `urutannya ${gradeOrder(target.list)}`;
  const said = [isBetween, order, way].filter(Boolean);
  return said.length > 0 ? `Dipahami sebagai ${targetText(row)}: ${said.join('; ')}.` : '';
}

/** The target as its field shows it, beside the field of the unit: `1.234,5`, `80–90` or `30 Juni 2026`. Empty if there is none yet. */
export function targetField(row: TargetRow): string {
  const target = targetOf(row);
  return target ? targetAsTyped(target) : '';
}

/**
 * What the field of the direction shows: empty for the usual direction and for times, otherwise the direction. So the direction of a sign
 * stays chosen if the writer removes the sign. [TARGET-04]
 */
export function directionField(row: TargetRow, isAboutTime = false): Direction | '' {
  const target = targetOf(row);
  if (!target) return row.direction === 'by-date' || row.direction === 'more' ? '' : row.direction;
  const isTime = target.kind === 'day' || target.kind === 'month-day' || target.kind === 'quarter';
  return isTime || target.direction === usualDirection(target, { isAboutTime }) ? '' : target.direction;
}

/** Reads the typed target. An empty field means that there is no target yet; the unit and the chosen direction are kept. [TARGET-02] */
export function readTarget(
  direction: Direction | '',
  typed: string,
  beside: Omit<TargetContext, 'direction'> = {},
): FullTargetRow | { wrong: string } {
  if (plain(typed) === '') return noTarget(direction, beside);
  const read = readTargetText(typed, { ...beside, direction });
  return 'wrong' in read ? read : rowOf(read);
}

/**
 * Reads a target of which only the number or day is new: name, unit and direction stay as they are. But a text with a sign, or for a time,
 * is read like a new target.
 */
export function readChangedTarget(row: TargetRow, typed: string): FullTargetRow | { wrong: string } {
  const beside = { measure: row.measure };
  const said = readTarget('', typed, beside);
  if ('wrong' in said || said.targetSign !== '' || said.direction === 'by-date') return said;
  const stays = row.direction === 'less' || row.direction === 'exact' ? row.direction : directionField(row);
  const again = readTarget(stays, typed, beside);
  return 'wrong' in again || again.targetWord !== '' ? again : { ...again, targetWord: calledIn(row, again) };
}

const CALLED: readonly (TargetKind | null | undefined)[] = ['number', 'range', 'scale'];

/** The words before the number, if both the old and the new target can have such words. */
function calledIn({ targetKind, targetWord = '', targetSign = '' }: TargetRow, again: TargetRow): string {
  const isCalled = CALLED.includes(targetKind) && CALLED.includes(again.targetKind);
  return isCalled ? bareLead(targetWord, targetSign) : '';
}

function noTarget(direction: Direction | '', { measure = '' }: Omit<TargetContext, 'direction'>): FullTargetRow {
  return { ...NO_FORM, direction: direction || 'more', target: null, targetOn: null, measure: plainUnit(measure) };
}

/** Whether the typed target requires the same as the saved one. If the typed target has no sign, the sign of the saved one is ignored. */
export function hasSameRequirement(typed: TargetRow, stands: TargetRow): boolean {
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

/** Whether two rows require the same, in the same words. */
export function isSameTarget(a: TargetRow, b: TargetRow): boolean {
  return targetText(a) === targetText(b) && targetField(a) === targetField(b) && a.direction === b.direction;
}
