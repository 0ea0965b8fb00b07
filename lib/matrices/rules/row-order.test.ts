import { describe, expect, it } from 'vitest';
import { handOrder, rowsInOrder } from './row-order';
import { ROW_ORDERS } from './vocabulary';

const row = (assignmentId: string, grade: string | null, employment: 'pns' | 'pppk' = 'pns') => ({
  assignmentId,
  grade,
  employment,
});
/** The rows, sorted by name. */
const ROWS = [
  row('adi', 'III/a'),
  row('budi', 'IV/b'),
  row('citra', 'IX', 'pppk'),
  row('dewi', null),
  row('eko', 'III/d'),
  row('fitri', 'XI', 'pppk'),
  row('gita', 'III/a'),
];

describe('the rows of a matrix', () => {
  it.each([
    ['name', [], 'adi budi citra dewi eko fitri gita'],
    ['rank', [], 'budi eko adi gita fitri citra dewi'],
    ['hand', ['gita', 'dewi', 'gone', 'adi'], 'gita dewi adi budi citra eko fitri'],
    ['hand', [], 'adi budi citra dewi eko fitri gita'],
  ] as const)('[MATRIKS-16] by %s with %j: %s', (rowOrder, byHand, expected) => {
    expect(ROW_ORDERS).toContain(rowOrder);
    expect(
      rowsInOrder(ROWS, { rowOrder, byHand })
        .map(({ assignmentId }) => assignmentId)
        .join(' '),
    ).toBe(expected);
  });

  it.each([
    [[1, 2, 3], 'a b c'],
    [[3, 2, 1], 'c b a'],
    [[2, 2, 1], 'c a b'],
    [[null, 2, 1], 'c b a'],
    [[null, null, null], 'a b c'],
  ] as const)('[MATRIKS-16] the numbers %j give %s', (places, expected) => {
    const rows = places.map((place, i) => ({ assignmentId: 'abc'[i]!, place }));
    expect(handOrder(rows).join(' ')).toBe(expected);
  });
});
