import { describe, expect, it } from 'vitest';
import { sumDecimals } from '../../kernel/numbers';
import { progressOf, reportInWords } from './progress';
import { readRealisation } from './realisation';
import type { TargetRow } from './target-value';
import { readTarget } from './targets';

/** The last day of a year, and of its first half. */
const YEAR = '2026-12-31';
const HALF = '2026-06-30';
const number = (direction: TargetRow['direction'], target: string | null): TargetRow => ({
  ...{ direction, target, targetOn: null, measure: '' },
});
const value = (text: string) => ({ value: text, doneOn: null });
const byDate: TargetRow = { direction: 'by-date', target: null, targetOn: '2026-06-30', measure: '' };
const done = (doneOn: string) => ({ value: null, doneOn });

describe('a realisation compared with its target', () => {
  it.each([
    ['more', '12', '6', 'short', 'belum tercapai, 50% dari target'],
    ['more', '12', '11.999', 'short', 'belum tercapai, hampir 100% dari target'],
    ['more', '12', '12', 'reached', 'tercapai, 100% dari target'],
    ['more', '12', '30', 'reached', 'tercapai, 250% dari target'],
    ['more', '0.3', '0.1', 'short', 'belum tercapai, 33,3% dari target'],
    ['more', '0', '0', 'reached', 'tercapai'],
    ['more', '0', '5', 'reached', 'tercapai'],
    ['more', '-2', '-1', 'reached', 'tercapai'],
    ['less', '3', '3', 'reached', 'tercapai, tidak melebihi target'],
    ['less', '3', '2.5', 'reached', 'tercapai, tidak melebihi target'],
    ['less', '3', '3.25', 'short', 'belum tercapai, 0,25 di atas target'],
    ['less', '0', '0', 'reached', 'tercapai, tidak melebihi target'],
    ['less', '-1', '1.5', 'short', 'belum tercapai, 2,5 di atas target'],
    ['exact', '5', '5.0', 'reached', 'tercapai, tepat sesuai target'],
    ['exact', '5', '4.5', 'short', 'belum tercapai, 0,5 di bawah target'],
    ['exact', '5', '7', 'short', 'belum tercapai, 2 di atas target'],
  ] as const)('%s %s with %s is %s [CEK-01]', (direction, target, reported, state, words) => {
    expect(progressOf(number(direction, target), value(reported), YEAR)).toMatchObject({ state, words });
  });

  it.each([
    ['more', '12', '6', 'underway', '50% dari target setahun'],
    ['more', '12', '11.999', 'underway', 'hampir 100% dari target setahun'],
    ['more', '12', '12', 'reached', 'tercapai, 100% dari target'],
    ['more', '0', '-1', 'underway', 'menuju target setahun'],
    ['less', '3', '2', 'reached', 'sejauh ini tidak melebihi target'],
    ['less', '3', '4', 'short', 'sejauh ini 1 di atas target'],
    ['exact', '12', '6', 'underway', '6 lagi sampai target setahun'],
    ['exact', '12', '13', 'short', 'belum tercapai, 1 di atas target'],
    ['exact', '12', '12', 'reached', 'tercapai, tepat sesuai target'],
  ] as const)('before the year is over, %s %s with %s is %s [CEK-01]', (direction, target, reported, state, words) => {
    expect(progressOf(number(direction, target), value(reported), HALF)).toMatchObject({ state, words });
  });

  it('is late after its due day, also before the year is over [CEK-01]', () => {
    expect(progressOf(byDate, done('2026-07-01'), HALF).state).toBe('short');
  });

  it.each([
    ['2026-06-28', 'reached', 'tercapai, 2 hari lebih cepat'],
    ['2026-06-30', 'reached', 'tercapai, tepat waktu'],
    ['2026-07-01', 'short', 'terlambat 1 hari'],
  ] as const)('a day, %s, is %s [CEK-01]', (doneOn, state, words) => {
    expect(progressOf(byDate, done(doneOn), YEAR)).toMatchObject({ state, words });
  });

  it.each([
    [number('more', '12'), undefined],
    [number('more', '12'), { value: null, doneOn: null }],
    [number('more', null), value('3')],
    [byDate, { value: null, doneOn: null }],
  ])('says "belum ada" where there is nothing to compare', (target, reported) => {
    expect(progressOf(target, reported, YEAR)).toMatchObject({ state: 'open', words: 'belum ada' });
  });
});

it('reads an empty realisation as "belum ada" and a zero as a zero', () => {
  expect(reportInWords(undefined, { measure: 'laporan' })).toBe('belum ada');
  expect(reportInWords(value('0'), { measure: 'laporan' })).toBe('0 laporan');
  expect(reportInWords(done('2026-05-02'), { measure: '' })).toBe('2 Mei 2026');
});

const target = (typed: string, direction: '' | 'less' | 'exact' = '') => {
  const row = readTarget(direction, typed);
  if ('wrong' in row) throw new Error(row.wrong);
  return row;
};
const word = (reached: string) => ({ value: null, doneOn: null, word: reached });

describe('below, within or above follows from the target', () => {
  it.each([
    ['80–90%', '', value('79.999999'), 'below', 'short', 'di bawah rentang target 80–90%'],
    ['80–90%', '', value('80'), 'within', 'reached', 'dalam rentang target 80–90%'],
    ['80–90%', '', value('90'), 'within', 'reached', 'dalam rentang target 80–90%'],
    ['80–90%', '', value('90.000001'), 'above', 'reached', 'di atas rentang target 80–90%'],
    ['3–5 hari', 'less', value('2'), 'above', 'reached', 'di bawah rentang target 3–5 hari'],
    ['3–5 hari', 'less', value('6'), 'below', 'short', 'di atas rentang target 3–5 hari'],
    ['3–5 hari', 'exact', value('2'), 'below', 'short', 'di bawah rentang target 3–5 hari'],
    ['12 laporan', '', value('12'), 'within', 'reached', 'tercapai, 100% dari target'],
    ['12 laporan', '', value('15'), 'above', 'reached', 'tercapai, 125% dari target'],
    ['minimal 12 laporan', '', value('15'), 'within', 'reached', 'tercapai, 125% dari target'],
    ['minimal 12 laporan', '', value('11'), 'below', 'short', 'belum tercapai, 91,7% dari target'],
    ['lebih dari 12 laporan', '', value('12'), 'below', 'short', 'belum tercapai, 100% dari target'],
    ['maksimal 3 hari', '', value('2'), 'within', 'reached', 'tercapai, tidak melebihi target'],
    ['3 hari', 'less', value('2'), 'above', 'reached', 'tercapai, tidak melebihi target'],
    ['3 hari', 'less', value('4'), 'below', 'short', 'belum tercapai, 1 di atas target'],
    ['12', 'exact', value('13'), 'below', 'short', 'belum tercapai, 1 di atas target'],
    ['3,5 dari skala 5', '', value('3.6'), 'above', 'reached', 'tercapai, 102,9% dari target'],
    ['BB', '', word('A'), 'above', 'reached', 'tercapai, lebih baik daripada target'],
    ['BB', '', word('BB'), 'within', 'reached', 'tercapai, sesuai target'],
    ['BB', '', word('CC'), 'below', 'short', 'belum tercapai'],
    ['minimal BB', '', word('AA'), 'within', 'reached', 'tercapai, sesuai target'],
    ['WTP', '', word('WDP'), 'below', 'short', 'belum tercapai'],
    ['WTP', '', word('Wajar Tanpa Pengecualian'), 'within', 'reached', 'tercapai, sesuai target'],
    ['Baik', '', word('Unggul'), 'above', 'reached', 'tercapai, lebih baik daripada target'],
    ['BB', '', word('Unggul'), 'undecidable', 'open', 'urutannya terhadap target tidak dikenal'],
    ['Madya (Pratama < Madya < Utama)', '', word('Pratama'), 'below', 'short', 'belum tercapai'],
    ['Madya (Pratama < Madya < Utama)', '', word('Utama'), 'above', 'reached', 'tercapai, lebih baik daripada target'],
    ['30 Juni 2026', '', done('2026-06-01'), 'above', 'reached', 'tercapai, 29 hari lebih cepat'],
    ['paling lambat 30 Juni 2026', '', done('2026-06-01'), 'within', 'reached', 'tercapai, 29 hari lebih cepat'],
    ['30 Juni 2026', '', done('2026-07-02'), 'below', 'short', 'terlambat 2 hari'],
    ['sebelum 30 Juni 2026', '', done('2026-06-30'), 'below', 'short', 'terlambat 1 hari'],
    ['paling lambat tanggal 5 tiap bulan', '', value('5'), 'within', 'reached', 'tercapai, tepat waktu'],
    ['paling lambat tanggal 5 tiap bulan', '', value('3'), 'within', 'reached', 'tercapai, lebih cepat'],
    ['paling lambat tanggal 5 tiap bulan', '', value('6'), 'below', 'short', 'terlambat, paling akhir tanggal 6'],
    ['tanggal 5 bulan berikutnya', '', value('5'), 'within', 'reached', 'tercapai, tepat waktu'],
    ['tanggal 5 bulan berikutnya', '', value('-1'), 'above', 'reached', 'tercapai, lebih cepat'],
    [
      'tanggal 5 bulan berikutnya',
      '',
      value('7'),
      'below',
      'short',
      'terlambat, paling akhir tanggal 7 bulan berikutnya',
    ],
    ['tanggal 5 tiap bulan', '', value('33'), 'below', 'short', 'terlambat, paling akhir tanggal 2 bulan berikutnya'],
    ['predikat minimal BB', '', word('A'), 'within', 'reached', 'tercapai, sesuai target'],
    ['Nilai minimal 85', '', value('90'), 'within', 'reached', 'tercapai, 105,9% dari target'],
    ['0 temuan', '', value('5'), 'below', 'short', 'belum tercapai, 5 di atas target'],
    ['peringkat 10', '', value('12'), 'below', 'short', 'belum tercapai, 2 di atas target'],
    ['Nilai 80 sampai 90', '', value('85'), 'within', 'reached', 'dalam rentang target Nilai 80–90'],
    ['triwulan II', '', done('2026-06-30'), 'within', 'reached', 'tercapai, tepat waktu'],
    ['triwulan II', '', done('2026-01-05'), 'above', 'reached', 'tercapai, 1 triwulan lebih cepat'],
    ['triwulan II', '', done('2026-07-01'), 'below', 'short', 'terlambat 1 triwulan'],
    ['triwulan IV', '', done('2027-01-05'), 'below', 'short', 'terlambat 1 triwulan'],
    ['triwulan IV', '', word('1/2027'), 'below', 'short', 'terlambat 1 triwulan'],
    ['triwulan I', '', done('2025-12-30'), 'above', 'reached', 'tercapai, 1 triwulan lebih cepat'],
    ['12 laporan per tahun', '', value('6'), 'below', 'short', 'belum tercapai, 50% dari target'],
    ['12 laporan per tahun', '', value('12'), 'within', 'reached', 'tercapai, 100% dari target'],
    ['triwulan II', '', word('2'), 'within', 'reached', 'tercapai, tepat waktu'],
    ['triwulan II 2026', '', word('1/2027'), 'below', 'short', 'terlambat 3 triwulan'],
  ] as const)('%s (%s) with %j is %s [TARGET-05]', (typed, direction, reported, comparison, state, words) => {
    expect(progressOf(target(typed, direction), reported, YEAR)).toEqual({ comparison, state, words });
  });

  it.each([
    ['80–90%', '', value('40'), 'below', 'underway', 'sejauh ini di bawah rentang target 80–90%'],
    ['80–90%', '', value('95'), 'above', 'reached', 'di atas rentang target 80–90%'],
    ['3–5 hari', 'less', value('2'), 'above', 'underway', 'sejauh ini di bawah rentang target 3–5 hari'],
    ['BB', '', word('B'), 'below', 'underway', 'sejauh ini di bawah target'],
    ['2 dokumen per bulan', '', value('1'), 'below', 'short', 'belum tercapai, 50% dari target'],
  ] as const)(
    'before the year is over, %s (%s) with %j is %s [TARGET-05]',
    (typed, direction, reported, comparison, state, words) => {
      expect(progressOf(target(typed, direction), reported, HALF)).toEqual({ comparison, state, words });
    },
  );

  it.each([
    ['12 laporan per tahun', '2026-06-30', value('6'), 'underway', '50% dari target setahun'],
    ['12 laporan per tahun', '2026-06-30', value('12'), 'reached', 'tercapai, 100% dari target'],
    ['maksimal 12 keluhan per tahun', '2026-06-30', value('6'), 'reached', 'sejauh ini tidak melebihi target'],
    ['6 laporan per semester', '2026-03-31', value('3'), 'underway', '50% dari target satu semester'],
    ['6 laporan per semester', '2026-06-30', value('3'), 'short', 'belum tercapai, 50% dari target'],
    ['6 laporan per semester', '2026-09-30', value('3'), 'underway', '50% dari target satu semester'],
    ['3 laporan per triwulan', '2026-02-28', value('2'), 'underway', '66,7% dari target satu triwulan'],
    ['3 laporan per triwulan', '2026-03-31', value('2'), 'short', 'belum tercapai, 66,7% dari target'],
    ['3 laporan per bulan', '2026-01-31', value('2'), 'short', 'belum tercapai, 66,7% dari target'],
  ] as const)(
    'an amount per period is under way until its period is over: %s, reported until %s, with %j is %s [CEK-01] [TARGET-05]',
    (typed, until, reported, state, words) => {
      expect(progressOf(target(typed), reported, until)).toMatchObject({ state, words });
    },
  );

  it('treats a row without a kind of target as a bound [TARGET-05]', () => {
    expect(progressOf(number('more', '12'), value('15'), YEAR).comparison).toBe('within');
    expect(progressOf(number('more', '12'), value('11'), YEAR).comparison).toBe('below');
  });
});

describe('a value in a smaller unit counts exactly', () => {
  const told = (asked: string, typed: string) => {
    const said = readRealisation(target(asked), typed, '2026-12-31');
    if ('wrong' in said) throw new Error(said.wrong);
    return said;
  };
  it.each([
    ['minimal Rp 1,5 miliar', 'Rp 1.499.999.999', 'below', 'Rp 1,499999999 miliar (ditulis: Rp 1.499.999.999)'],
    ['minimal Rp 1,5 miliar', 'Rp 1.500.000.000', 'within', 'Rp 1,5 miliar (ditulis: Rp 1.500.000.000)'],
    ['maksimal Rp 1,5 miliar', 'Rp 1.500.000.001', 'below', 'Rp 1,500000001 miliar (ditulis: Rp 1.500.000.001)'],
    [
      'tepat Rp 2 triliun',
      'Rp 1.999.999.999.999',
      'below',
      'Rp 1,999999999999 triliun (ditulis: Rp 1.999.999.999.999)',
    ],
    ['maksimal 3 hari', '72 jam', 'within', '3 hari (ditulis: 72 jam)'],
    ['maksimal 0,333333 jam', '20 menit', 'below', '0,333333 jam (ditulis: 20 menit)'],
    ['minimal 0,333334 jam', '20 menit', 'below', '0,333333 jam (ditulis: 20 menit)'],
  ] as const)('%s with %s is %s, and printed as %s [TARGET-06]', (asked, typed, comparison, words) => {
    expect(progressOf(target(asked), told(asked, typed), YEAR).comparison).toBe(comparison);
    expect(reportInWords(told(asked, typed), target(asked))).toBe(words);
  });

  it('three thirds are one [TARGET-06] [TUJUAN-07]', () => {
    const third = told('1 jam', '20 menit').value!;
    expect(sumDecimals([third, third, third])).toBe('1');
    expect(sumDecimals([third, third])).not.toBe('0.666667');
  });
});

it.each([
  ['85%', value('97.5'), '97,5%'],
  ['Rp 1,5 miliar', value('1.2'), 'Rp 1,2 miliar'],
  ['2 dokumen per bulan', value('3'), '3 dokumen per bulan'],
  ['3,5 dari skala 5', value('3.6'), '3,6 dari skala 5'],
  ['Level 3', value('2'), 'Level 2'],
  ['predikat A', word('BB'), 'predikat BB'],
  ['predikat minimal A', word('BB'), 'predikat BB'],
  ['Nilai minimal 85', value('86'), 'Nilai 86'],
  ['Nilai 80 sampai 90', value('86'), 'Nilai 86'],
  ['Indeks 3,5 dari skala 5', value('3.6'), 'Indeks 3,6 dari skala 5'],
  ['peringkat ke-5', value('3'), 'peringkat ke-3'],
  ['95% balita', value('96'), '96% balita'],
  ['tanggal 5 bulan berikutnya', value('4'), 'tanggal 4 bulan berikutnya'],
  ['tanggal 5 bulan berikutnya', value('-1'), 'tanggal 30 bulan yang sama'],
  ['triwulan II', word('2/2026'), 'Triwulan II 2026'],
  ['paling lambat tanggal 5 tiap bulan', value('4'), 'tanggal 4'],
  ['3 hari', { ...value('0.125'), typed: '3 jam' }, '0,125 hari (ditulis: 3 jam)'],
] as const)('what was reached of %s is told as it is asked: %s [TARGET-03]', (typed, reported, words) => {
  expect(reportInWords(reported, target(typed))).toBe(words);
});
