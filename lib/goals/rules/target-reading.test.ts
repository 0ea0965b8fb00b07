import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargetText } from './target-reading';
import { rowOf, targetOf } from './target-row';
import { RATE_PERIODS, type Target } from './target-value';
import { targetAsTyped, targetInWords } from './target-words';
import { directionField, explanationOf, readTarget, targetField, targetText } from './targets';

const read = (typed: string, measure = '') => readTargetText(typed, { direction: '', measure });

describe('a target as people write it', () => {
  it.each([
    ['95', '', { kind: 'number', value: '95', sign: '', direction: 'more', measure: '' }, '95'],
    ['95', 'persen', { kind: 'number', value: '95', sign: '', direction: 'more', measure: 'persen' }, '95 persen'],
    ['≥ 85 %', '', { kind: 'number', value: '85', sign: '≥', direction: 'more', measure: '%' }, '≥ 85%'],
    ['>=85%', '', { kind: 'number', value: '85', sign: '≥', direction: 'more', measure: '%' }, '≥ 85%'],
    ['85%', '', { kind: 'number', value: '85', sign: '', measure: '%' }, '85%'],
    ['97,5 %', '', { kind: 'number', value: '97.5', measure: '%' }, '97,5%'],
    ['minimal 12 laporan', '', { sign: 'minimal', direction: 'more', measure: 'laporan' }, 'minimal 12 laporan'],
    ['Maks. 3 hari kerja', '', { sign: 'maksimal', direction: 'less', measure: 'hari kerja' }, 'maksimal 3 hari kerja'],
    ['paling lambat 3 hari', '', { kind: 'number', value: '3', direction: 'less' }, 'paling lambat 3 hari'],
    ['3 hari atau kurang', '', { value: '3', direction: 'less', measure: 'hari' }, '3 hari atau kurang'],
    ['5 (constructor) laporan', '', { value: '5' }, '5 (constructor) laporan'],
    ['tepat 12', 'laporan', { sign: 'tepat', direction: 'exact' }, 'tepat 12 laporan'],
    ['80 – 90 %', '', { kind: 'range', low: '80', high: '90', measure: '%' }, '80–90%'],
    ['80-90', 'persen', { kind: 'range', low: '80', high: '90', measure: 'persen' }, '80–90 persen'],
    ['80% s.d. 90%', '', { kind: 'range', low: '80', high: '90', measure: '%' }, '80–90%'],
    ['3 sampai dengan 5 hari', '', { kind: 'range', low: '3', high: '5', measure: 'hari' }, '3–5 hari'],
    ['-5 – 5 derajat', '', { kind: 'range', low: '-5', high: '5' }, '-5–5 derajat'],
    ['Rp 1.250.000', '', { value: '1250000', measure: 'Rp' }, 'Rp 1.250.000'],
    ['Rp1.250.000,-', '', { value: '1250000', measure: 'Rp' }, 'Rp 1.250.000'],
    ['Rp 1,5 miliar', '', { value: '1.5', measure: 'Rp miliar' }, 'Rp 1,5 miliar'],
    ['3,5 dari skala 5', '', { kind: 'scale', value: '3.5', of: '5' }, '3,5 dari skala 5'],
    ['3,5', 'skala 4', { kind: 'scale', value: '3.5', of: '4', measure: '' }, '3,5 dari skala 4'],
    ['Level 3', '', { kind: 'number', value: '3', prefix: 'Level' }, 'Level 3'],
    ['Nilai IKM 85,5', '', { kind: 'number', value: '85.5', prefix: 'Nilai IKM' }, 'Nilai IKM 85,5'],
    ['peringkat 10', '', { kind: 'number', value: '10', direction: 'less' }, 'peringkat 10'],
    ['A', '', { kind: 'grade', grade: 'A', list: 'mutu' }, 'A'],
    ['predikat BB', '', { kind: 'grade', grade: 'BB', measure: 'predikat' }, 'predikat BB'],
    ['minimal sangat baik', '', { kind: 'grade', grade: 'Sangat Baik', sign: 'minimal' }, 'minimal Sangat Baik'],
    ['wtp', 'opini', { kind: 'grade', grade: 'WTP', list: 'opini', measure: 'opini' }, 'opini WTP'],
    ['Madya (Pratama < Madya < Utama)', '', { kind: 'grade', grade: 'Madya', list: 'Pratama<Madya<Utama' }, 'Madya'],
    ['Madya (Utama > Madya > Pratama)', '', { kind: 'grade', grade: 'Madya', list: 'Pratama<Madya<Utama' }, 'Madya'],
    ['2 dokumen per bulan', '', { kind: 'rate', value: '2', measure: 'dokumen', per: 'bulan' }, '2 dokumen per bulan'],
    ['2', 'dokumen/bulan', { kind: 'rate', value: '2', measure: 'dokumen', per: 'bulan' }, '2 dokumen per bulan'],
    ['2 tiap minggu', 'laporan', { kind: 'rate', measure: 'laporan', per: 'minggu' }, '2 laporan per minggu'],
    ['30 Juni 2026', '', { kind: 'day', on: '2026-06-30', sign: '', direction: 'by-date' }, '30 Juni 2026'],
    ['30-6-26', '', { kind: 'day', on: '2026-06-30' }, '30 Juni 2026'],
    [
      'Paling lambat tanggal 30 Juni 2026',
      '',
      { on: '2026-06-30', sign: 'paling lambat' },
      'paling lambat 30 Juni 2026',
    ],
    ['paling lambat tanggal 5 tiap bulan', '', { kind: 'month-day', day: 5 }, 'paling lambat tanggal 5 tiap bulan'],
    ['tanggal 5 bulan berikutnya', '', { kind: 'month-day', day: 5, isNext: true }, 'tanggal 5 bulan berikutnya'],
    ['TW II', '', { kind: 'quarter', quarter: 2, year: null }, 'Triwulan II'],
    ['paling lambat triwulan 3 2026', '', { quarter: 3, year: 2026 }, 'paling lambat Triwulan III 2026'],
    [' 12 \u00a0laporan. ', '', { value: '12', measure: 'laporan' }, '12 laporan'],
    ['12 laporan', 'laporan', { value: '12', measure: 'laporan' }, '12 laporan'],
    ['85 %', 'persen', { value: '85', measure: '%' }, '85%'],
    ['12', 'm2', { value: '12', measure: 'm2' }, '12 m2'],
    ['5', 'x'.repeat(120), { value: '5', measure: 'x'.repeat(120) }, `5 ${'x'.repeat(120)}`],
  ] as const)(
    '"%s" with the unit "%s" is read, and printed as it was written [TARGET-02] [TARGET-03]',
    (typed, unit, value, words) => {
      const target = read(typed, unit);
      expect(target).toMatchObject(value);
      expect(targetInWords(target as Target)).toBe(words);
    },
  );

  it.each([
    ['', /belum terbaca/],
    ['banyak', /belum terbaca/],
    ['tuntas', /urutannya/],
    ['97.5', /koma: 97,5/],
    ['1,234.5', /koma: 1\.234,5/],
    ['30 Juni', /lengkap dengan tahunnya/],
    ['31 Februari 2026', /tanggal yang ada/],
    ['31-2-2026', /tanggal yang ada/],
    ['tanggal 32 tiap bulan', /tanggal yang ada/],
    ['90–80%', /lebih kecil ke yang lebih besar/],
    ['80–80%', /lebih kecil ke yang lebih besar/],
    ['≥ 80–90%', /tidak memerlukan tanda/],
    ['3 hari – 5 minggu', /satuan yang berbeda/],
    ['6 dari skala 5', /lebih besar daripada skalanya/],
    ['12 laporan dan 3 dokumen', /satu target/],
    ['minimal 30 Juni 2026', /tidak cocok/],
    ['6/2026', /belum terbaca/],
    [`${'9'.repeat(16)}`, /terlalu panjang/],
    ['0,1234567', /terlalu panjang/],
    [`5 ${'x'.repeat(121)}`, /120 huruf/],
    ['Madya (Pratama < Utama)', /belum terbaca/],
    ['A (A < A)', /belum terbaca/],
  ])('"%s" is refused with the way out [TARGET-02]', (typed, reason) => {
    expect(read(typed)).toEqual({ wrong: expect.stringMatching(reason) });
  });

  it.each([
    ['12 dokumen', 'laporan', '', /dua kali/],
    ['2 dokumen per bulan', 'dokumen per minggu', '', /dua kali/],
    ['≥ 85', 'persen', 'less', /berlawanan/],
    ['A', 'persen', '', /Kosongkan satuannya/],
    ['12', 'laporan', 'by-date', /berupa tanggal/],
  ] as const)(
    '"%s" with the unit "%s" and the way "%s" contradict each other [TARGET-02]',
    (typed, measure, direction, reason) => {
      expect(readTargetText(typed, { direction, measure })).toEqual({ wrong: expect.stringMatching(reason) });
    },
  );
});

describe('which direction is better', () => {
  it.each([
    ['95 persen', '', false, 'more', ''],
    ['95 persen', 'more', false, 'more', ''],
    ['95 persen', 'less', false, 'less', 'less'],
    ['3 hari', '', false, 'more', ''],
    ['3 hari', '', true, 'less', ''],
    ['3 hari', 'more', true, 'more', 'more'],
    ['95 persen', '', true, 'more', ''],
    ['3–5 hari', '', true, 'less', ''],
    ['minimal 3 hari', '', true, 'more', 'more'],
    ['≤ 3 dokumen', '', false, 'less', 'less'],
    ['30 Juni 2026', 'less', false, 'by-date', ''],
    ['12', 'exact', false, 'exact', 'exact'],
  ] as const)(
    '%s, chosen "%s", about time %s: %s, and the field says "%s" [TARGET-04]',
    (typed, chosen, isAboutTime, way, field) => {
      const row = readTarget(chosen, typed, { isAboutTime });
      expect(row).toMatchObject({ direction: way });
      if ('wrong' in row) return;
      expect(directionField(row, isAboutTime)).toBe(field);
      expect(readTarget(field, targetField(row), { measure: row.measure, isAboutTime })).toEqual(row);
    },
  );
});

it.each([
  ['95 persen', '', ''],
  ['≥ 85%', '', ''],
  ['3 hari', 'less', 'Dipahami sebagai 3 hari: makin kecil makin baik.'],
  ['80 – 90 %', '', 'Dipahami sebagai 80–90%: di dalam rentang berarti sesuai ekspektasi.'],
  ['WTP', '', 'Dipahami sebagai WTP: urutannya TMP < TW < WDP < WTP-DPP < WTP.'],
  ['30 Juni 2026', '', ''],
] as const)('of %s (%s) is said what does not go without saying: %s [TARGET-04]', (typed, direction, words) => {
  const row = readTarget(direction, typed);
  expect('wrong' in row ? row.wrong : explanationOf(row)).toBe(words);
});

describe('rows from before kinds of targets existed', () => {
  it.each([
    [{ direction: 'more', target: '95', targetOn: null, measure: 'persen' }, '≥ 95 persen'],
    [{ direction: 'less', target: '1234.5', targetOn: null, measure: 'rupiah' }, '≤ 1.234,5 rupiah'],
    [{ direction: 'exact', target: '12', targetOn: null, measure: '' }, 'tepat 12'],
    [{ direction: 'by-date', target: null, targetOn: '2026-06-30', measure: '' }, 'paling lambat 30 Juni 2026'],
    [{ direction: 'more', target: null, targetOn: null, measure: 'persen' }, ''],
  ] as const)('%j says "%s", and the same after it was saved again [TARGET-03]', (row, words) => {
    expect(targetText(row)).toBe(words);
    const again = readTarget(directionField(row), targetField(row), { measure: row.measure });
    expect(again).not.toHaveProperty('wrong');
    expect(targetText(again as typeof row)).toBe(words);
  });
});

const decimal = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => `${digits}e-${places}`)
  .map((text) =>
    Number(text)
      .toFixed(6)
      .replace(/\.?0+$/, ''),
  )
  .map((text) => (text === '-0' ? '0' : text));
const unit = fc.constantFrom(
  '',
  '%',
  'persen',
  'laporan',
  'hari kerja',
  'Rp',
  'Rp miliar',
  'm2',
  'kg/ha',
  'orang (kumulatif)',
  'skor',
);
const sign = fc.constantFrom(
  '',
  '≥',
  '≤',
  '>',
  '<',
  'minimal',
  'paling lambat',
  'lebih dari',
  'tepat',
  'atau lebih',
  'sekurang-kurangnya',
);
const per = fc.constantFrom(...RATE_PERIODS);
const between = fc.constantFrom('', '≥', 'minimal', 'maks.', 'kurang dari');

describe('any typed text', () => {
  it('never throws', () => {
    const bits = fc.constantFrom(
      '≥',
      ' ',
      '85',
      '%',
      '–',
      '-',
      'skala',
      'dari',
      'per',
      'bulan',
      '(',
      '<',
      ')',
      'A',
      'Rp',
      '.',
      ',',
      'TW',
      'II',
      '/',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(bits).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        typed,
        fc.string(),
        fc.constantFrom('', 'more', 'less', 'exact', 'by-date'),
        (text, measure, direction) => {
          const row = readTarget(direction as '', text, { measure });
          if ('wrong' in row) expect(row.wrong.length).toBeGreaterThan(10);
          else expect(typeof targetText(row)).toBe('string');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('a value that is written is read again as the same value, and its row is the value [TARGET-01] [TARGET-02]', () => {
    const written = fc.oneof(
      fc
        .tuple(sign, decimal, unit)
        .map(([s, n, u]) => [
          s === 'atau lebih' ? `${indonesian(n)} ${u} ${s}` : `${s} ${indonesian(n)}`,
          s === 'atau lebih' ? '' : u,
        ]),
      fc.tuple(decimal, decimal, unit).map(([a, b, u]) => [`${indonesian(a)} – ${indonesian(b)}`, u]),
      fc
        .tuple(sign, decimal, fc.constantFrom('dokumen', 'kali'), per)
        .map(([s, n, u, p]) => [
          s === 'atau lebih' ? `${indonesian(n)} ${u} per ${p}` : `${s} ${indonesian(n)} ${u} per ${p}`,
          '',
        ]),
      fc.tuple(decimal, fc.constantFrom('4', '5', '100')).map(([n, of]) => [`${indonesian(n)} dari skala ${of}`, '']),
      fc
        .tuple(fc.constantFrom('Nilai', 'Indeks SPBE', 'peringkat'), between, decimal)
        .map(([called, s, n]) => [`${called} ${s} ${indonesian(n)}`, '']),
      fc
        .tuple(fc.constantFrom('predikat', 'Opini'), between, fc.constantFrom('BB', 'WTP', 'sangat baik'))
        .map(([called, s, grade]) => [`${called} ${s} ${grade}`, '']),
    );
    fc.assert(
      fc.property(written, ([typed = '', measure = '']) => {
        const target = read(typed, measure);
        if ('wrong' in target) return;
        expect(
          readTargetText(targetAsTyped(target), { direction: directionField(rowOf(target)), measure: target.measure }),
        ).toEqual(target);
        if (target.kind !== 'scale') expect(read(targetInWords(target))).toEqual(target);
        expect(targetOf(rowOf(target))).toEqual(target);
      }),
      { numRuns: 2000 },
    );
  });

  it('no number is changed on its way [TARGET-02]', () => {
    fc.assert(
      fc.property(decimal, unit, (value, measure) => {
        expect(read(indonesian(value), measure)).toMatchObject({ kind: 'number', value });
      }),
    );
  });
});

/** Writes `1234.5` as `1.234,5`, without the code under test. */
function indonesian(value: string): string {
  const [whole = '', part] = value.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (part ? `,${part}` : '');
}
