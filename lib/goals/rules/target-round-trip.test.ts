import fc from 'fast-check';
import { expect, it } from 'vitest';
import { progressOf, reportInWords } from './progress';
import { readRealisation, realisationField } from './realisation';
import type { FullTargetRow } from './target-value';
import { directionField, readTarget, targetField, targetText } from './targets';

const TODAY = '2026-07-01';
const PIECES = [
  ...[
    '≥',
    '<',
    '%',
    '–',
    '-',
    '(',
    ')',
    '.',
    ',',
    '/',
    '12',
    '85',
    '3,5',
    '0',
    'A',
    'BB',
    'WTP',
    'Rp',
    'juta',
    'miliar',
  ],
  ...[
    'skala',
    'dari',
    'per',
    'tiap',
    'bulan',
    'tahun',
    'hari',
    'kerja',
    'TW',
    'II',
    'tanggal',
    'berikutnya',
    '30 Juni 2026',
  ],
  ...['minimal', 'maks.', 'paling lambat', 'atau lebih', 'antara', 'dan', 's.d.', 'sampai', 'x', 'usia'],
  ...['nilai', 'peringkat', 'ke-', 'predikat', 'laporan', 'Covid-19', 'dua belas'],
];
const piece = fc.constantFrom(...PIECES);
const text = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 240 }) },
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 9 }).map((all) => all.join(' ')) },
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 7 }).map((all) => all.join('')) },
);
/** The seed makes the texts the same in every run. If another seed finds a failure, the text that failed is added to a table test. */
const RUNS = { numRuns: 4000, seed: 6_2022 };
const way = fc.constantFrom('', 'more', 'less', 'exact');
const BROKEN = /undefined|null|NaN/;

function againFrom(row: FullTargetRow, isAboutTime: boolean) {
  const direction = directionField(row, isAboutTime);
  return readTarget(direction, targetField(row), { measure: row.measure, isAboutTime });
}

it('each target that is read can be read again from its fields, and others are refused with a reason [TARGET-01] [TARGET-02]', () => {
  fc.assert(
    fc.property(text, text, way, fc.boolean(), (typed, measure, direction, isAboutTime) => {
      const row = readTarget(direction as '', typed, { measure, isAboutTime });
      if ('wrong' in row) return void expect(row.wrong.length).toBeGreaterThan(10);
      expect(againFrom(row, isAboutTime)).toEqual(row);
      expect(targetText(row)).not.toMatch(BROKEN);
    }),
    RUNS,
  );
});

it('each realisation that is read is printed, compared and read again from its field [TARGET-05] [TARGET-06]', () => {
  fc.assert(
    fc.property(text, text, (asked, typed) => {
      const row = readTarget('', asked);
      if ('wrong' in row) return;
      const said = readRealisation(row, typed, TODAY);
      if ('wrong' in said) return void expect(said.wrong.length).toBeGreaterThan(10);
      expect(reportInWords(said, row)).not.toMatch(BROKEN);
      expect(progressOf(row, said, '2026-06-30').words).not.toMatch(BROKEN);
      expect(readRealisation(row, realisationField(said, row), TODAY)).toEqual(said);
    }),
    RUNS,
  );
});
