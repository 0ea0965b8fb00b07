import { describe, expect, it } from 'vitest';
import { readRealisation } from './realisation';
import { amountLike } from './target-words';
import { hasSameRequirement, readChangedTarget, readTarget, targetText } from './targets';

const target = (typed: string, direction: '' | 'more' | 'less' = '', isAboutTime = false) => {
  const row = readTarget(direction, typed, { isAboutTime });
  if ('wrong' in row) throw new Error(row.wrong);
  return row;
};

describe('a target with only a new number keeps its name and its direction', () => {
  it.each([
    [target('12 laporan'), '15', '15 laporan', 'more'],
    [target('3 hari', '', true), '2', '2 hari', 'less'],
    [target('3 hari', 'more'), '2', '2 hari', 'more'],
    [target('maksimal 3 hari'), '2', '2 hari', 'less'],
    [target('maksimal 3 hari'), 'minimal 2', 'minimal 2 hari', 'more'],
    [target('peringkat 10'), '5', 'peringkat 5', 'less'],
    [target('peringkat 10', 'more'), '5', 'peringkat 5', 'more'],
    [target('0 temuan'), '2', '2 temuan', 'less'],
    [target('2 temuan'), '0', '0 temuan', 'less'],
    [target('Nilai minimal 85'), '90', 'Nilai 90', 'more'],
    [target('Nilai minimal 85'), 'Nilai minimal 90', 'Nilai minimal 90', 'more'],
    [target('Nilai 80–90'), '85–95', 'Nilai 85–95', 'more'],
    [target('Level 3'), '30 Juni 2026', '30 Juni 2026', 'by-date'],
    [target('30 Juni 2026'), '12', '12', 'more'],
  ])('%j: "%s" is %s, and %s is better [TARGET-04]', (row, typed, words, direction) => {
    const read = readChangedTarget(row, typed);
    if ('wrong' in read) throw new Error(read.wrong);
    expect([targetText(read), read.direction]).toEqual([words, direction]);
  });
});

it.each([
  ['85', 'minimal 85', true],
  ['Nilai 85', 'Nilai minimal 85', true],
  ['predikat BB', 'predikat minimal BB', true],
  ['Nilai 86', 'Nilai minimal 85', false],
  ['Nilai minimal 85', 'Nilai 85', false],
])('whether "%s" asks for the same as "%s": %s [TARGET-03]', (typed, stands, isSame) => {
  expect(hasSameRequirement(target(typed), target(stands))).toBe(isSame);
});

it('the amount of a rate is printed with its unit, also if nothing is counted', () => {
  expect(amountLike({ targetKind: 'rate', targetWord: 'bulan', measure: 'dokumen' }, '2')).toBe('2 dokumen per bulan');
  expect(amountLike({ targetKind: 'rate', targetWord: 'bulan', measure: '' }, '2')).toBe('2 per bulan');
  expect(amountLike({ targetKind: 'number', measure: '%' }, '95')).toBe('95%');
});

it.each(['1'.repeat(30_000), '1.'.repeat(15_000), `a${' '.repeat(30_000)}b`, '1 ('.repeat(10_000)])(
  '[TARGET-02] a field that is longer than a target is refused before reading (%#)',
  (typed) => {
    const words = { wrong: 'Isian ini paling panjang 240 huruf.' };
    expect(readTarget('', typed)).toEqual(words);
    expect(
      readRealisation({ direction: 'more', target: '1', targetOn: null, measure: 'laporan' }, typed, '2026-07-01'),
    ).toEqual(words);
  },
);
