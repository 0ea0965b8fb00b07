import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareDecimals, formatNumber } from '../../kernel/numbers';
import { converted, isConvertible, isSameUnit } from './target-units';

/** Numbers with six decimals: the text, and the value in whole millionths, so that the test itself needs no fractions. */
const typed = fc.integer({ min: 0, max: 2_000_000_000 }).map((millionths) => ({
  millionths: BigInt(millionths),
  text: `${Math.floor(millionths / 1e6)}.${String(millionths % 1e6).padStart(6, '0')}`,
}));

it.each([
  ['menit', 60n, 'hari', 86_400n],
  ['detik', 1n, 'minggu', 604_800n],
  ['menit', 60n, 'hari kerja', 27_000n],
  ['rupiah', 1n, 'Rp triliun', 1_000_000_000_000n],
  ['Rp juta', 1_000_000n, 'Rp miliar', 1_000_000_000n],
  ['triwulan', 3n, 'tahun', 12n],
  ['gram', 1_000n, 'kuintal', 100_000_000n],
])('%s for a target in %s are compared exactly, and never rounded to it [TARGET-06]', (from, own, to, other) => {
  fc.assert(
    fc.property(typed, typed, (value, target) => {
      const [told, asked] = [value.millionths * own, target.millionths * other];
      const side = told === asked ? 0 : told < asked ? -1 : 1;
      expect(compareDecimals(converted(value.text, from, to)!, target.text)).toBe(side);
    }),
  );
});

it('endless decimals are shown in the shortest typeable form, all others in full [TARGET-06]', () => {
  expect(formatNumber(converted('20', 'menit', 'hari')!)).toBe('0,013889');
  expect(formatNumber(converted('1499999999', 'rupiah', 'Rp miliar')!)).toBe('1,499999999');
});

it('a unit that no table has is converted only to itself', () => {
  expect(converted('5', 'constructor', 'constructor')).toBe('5');
  expect(converted('5', 'constructor', 'orang')).toBeUndefined();
  expect(isConvertible('constructor')).toBe(false);
  expect(isSameUnit('constructor', 'orang')).toBe(false);
});
