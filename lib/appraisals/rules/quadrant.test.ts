import { describe, expect, it } from 'vitest';
import { predikatOf } from './quadrant';
import { type Predikat, RATINGS } from './vocabulary';

/**
 * The nine cells of R6 p.99 and p.102. The first digit is the rating of results, the second of behaviour: 1 is above expectation, 2 as
 * expected, 3 below.
 */
const CELLS: readonly (readonly [string, Predikat])[] = [
  ['11', 'sangat-baik'],
  ['12', 'baik'],
  ['13', 'kurang'],
  ['21', 'baik'],
  ['22', 'baik'],
  ['23', 'kurang'],
  ['31', 'butuh-perbaikan'],
  ['32', 'butuh-perbaikan'],
  ['33', 'sangat-kurang'],
];

describe('the quadrant', () => {
  it.each(CELLS)('[NILAI-01] turns %s into the predikat %s', (code, predikat) => {
    const [results, behaviour] = [...code].map((digit) => RATINGS[Number(digit) - 1]!);
    expect(predikatOf(results!, behaviour!)).toBe(predikat);
  });
});
