import { PNS_GRADES, PPPK_GRADES } from '../../people/rules/grades';
import type { Employment } from '../../people/rules/vocabulary';
import type { RowOrder } from './vocabulary';

export type OrderedBy = { rowOrder: RowOrder; byHand: readonly string[] };
type Person = { assignmentId: string; grade: string | null; employment: Employment };

/** Puts rows that are sorted by name into the order that the leader chose. Rows with the same place stay sorted by name. [MATRIKS-16] */
export function rowsInOrder<Row extends Person>(rows: readonly Row[], { rowOrder, byHand }: OrderedBy): Row[] {
  if (rowOrder === 'name') return [...rows];
  const placeOf = rowOrder === 'rank' ? rankPlace : handPlace(byHand);
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The highest rank has the lowest number. PPPK come after PNS, because their grades are another scale. People without a rank are last. */
function rankPlace({ grade, employment }: Person): number {
  const scale: readonly string[] = employment === 'pppk' ? PPPK_GRADES : PNS_GRADES;
  const at = grade === null ? -1 : scale.indexOf(grade);
  const behind = employment === 'pppk' ? PNS_GRADES.length : 0;
  return at < 0 ? PNS_GRADES.length + PPPK_GRADES.length : behind + scale.length - 1 - at;
}

/** People whom the order does not contain, because they came later, are last. */
function handPlace(byHand: readonly string[]): (row: Person) => number {
  const places = new Map(byHand.map((assignmentId, at) => [assignmentId, at]));
  return ({ assignmentId }) => places.get(assignmentId) ?? byHand.length;
}

/**
 * The number of each row in the order by hand, from 1, also while another order is chosen. People whom the order does not contain are last,
 * as the rows are given. [MATRIKS-16]
 */
export function handNumbers(rows: readonly Person[], byHand: readonly string[]): ReadonlyMap<string, number> {
  const inOrder = rowsInOrder(rows, { rowOrder: 'hand', byHand });
  return new Map(inOrder.map(({ assignmentId }, at) => [assignmentId, at + 1]));
}

/**
 * The people in the order of the numbers that were typed. People without a number are last; people with equal numbers keep their order.
 * [MATRIKS-16]
 */
export function handOrder(rows: readonly { assignmentId: string; place: number | null }[]): string[] {
  const last = Number.POSITIVE_INFINITY;
  return [...rows]
    .sort((a, b) => (a.place === b.place ? 0 : (a.place ?? last) - (b.place ?? last)))
    .map(({ assignmentId }) => assignmentId);
}
