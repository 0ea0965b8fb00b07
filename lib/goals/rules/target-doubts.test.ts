import { describe, expect, it } from 'vitest';
import { doubtOfRealisation, doubtOfTarget } from './target-doubts';
import { readTarget } from './targets';

const target = (typed: string) => {
  const row = readTarget('', typed);
  if ('wrong' in row) throw new Error(row.wrong);
  return row;
};
const value = (text: string) => ({ value: text, doneOn: null });

const word = (text: string) => ({ value: null, doneOn: null, word: text });

describe('a probable typing error is asked about', () => {
  it.each([
    ['970%', '970 persen. Benar?'],
    ['101 persen', '101 persen. Benar?'],
    ['100%', undefined],
    ['80–110%', '110 persen. Benar?'],
    ['-3 laporan', '-3 laporan. Benar?'],
    ['0 kasus', undefined],
    ['0%', undefined],
    ['970 laporan', undefined],
    ['2026', '2.026 terbaca sebagai jumlah, bukan tahun. Benar?'],
    ['2027', '2.027 terbaca sebagai jumlah, bukan tahun. Benar?'],
    ['2.026 orang', undefined],
    ['30 Juni 2025', '30 Juni 2025 di luar tahun 2026. Benar?'],
    ['30 Juni 2026', undefined],
    ['triwulan II 2025', 'Triwulan II 2025 di luar tahun 2026. Benar?'],
    ['triwulan II', undefined],
    ['WTP', undefined],
  ])('the target %s: %s [TARGET-07]', (typed, question) => {
    expect(doubtOfTarget(target(typed), 2026, true)).toBe(question);
  });

  it.each([
    ['15 menit', 'none', '15 menit terbaca makin besar makin baik, padahal berupa waktu. Benar?'],
    ['3–5 hari kerja', 'none', '3–5 hari kerja terbaca makin besar makin baik, padahal berupa waktu. Benar?'],
    ['8 jam per hari', 'none', '8 jam per hari terbaca makin besar makin baik, padahal berupa waktu. Benar?'],
    ['minimal 15 menit', 'none', undefined],
    ['20 jam pelajaran', 'none', undefined],
    ['15 menit', 'named', undefined],
  ] as const)('the target %s, of an indicator whose aspect is %s: %s [TARGET-07]', (typed, aspect, question) => {
    expect(doubtOfTarget(target(typed), 2026, aspect === 'named')).toBe(question);
  });

  const lastQuarter = { label: 'Triwulan I', value: '12' };
  it.each([
    ['85%', value('970'), undefined, '970 persen. Benar?'],
    ['85%', value('97'), undefined, undefined],
    ['85%', { ...value('970'), isSure: true }, undefined, undefined],
    ['40 laporan', value('-1'), undefined, '-1 laporan. Benar?'],
    ['40 laporan', value('119'), lastQuarter, undefined],
    [
      '40 laporan',
      value('120'),
      lastQuarter,
      '120 laporan, sepuluh kali lipat atau lebih dari Triwulan I 12 laporan. Benar?',
    ],
    ['40 laporan', value('120'), { label: 'Triwulan I', value: null }, undefined],
    ['40 laporan', value('120'), { label: 'Triwulan I', value: '0' }, undefined],
    [
      'Rp 1,5 miliar',
      value('1400000000'),
      undefined,
      'Rp 1.400.000.000 miliar, seratus kali lipat atau lebih dari targetnya. Benar?',
    ],
    ['40 laporan', value('4000'), undefined, '4.000 laporan, seratus kali lipat atau lebih dari targetnya. Benar?'],
    ['3–5 hari', value('500'), undefined, '500 hari, seratus kali lipat atau lebih dari targetnya. Benar?'],
    ['40 laporan', value('3999'), undefined, undefined],
    ['0 temuan', value('2'), undefined, undefined],
    ['30 Juni 2026', { value: null, doneOn: '2025-06-01' }, undefined, '1 Juni 2025 di luar tahun 2026. Benar?'],
    ['30 Juni 2026', { value: null, doneOn: '2026-06-01' }, undefined, undefined],
    ['40 laporan', undefined, undefined, undefined],
    ['triwulan II', word('4'), undefined, 'Triwulan IV 2026 belum dimulai. Benar?'],
    ['triwulan II', word('4/2026'), undefined, 'Triwulan IV 2026 belum dimulai. Benar?'],
    ['triwulan II', { ...word('4'), isSure: true }, undefined, undefined],
    ['triwulan II', word('3'), undefined, undefined],
    ['triwulan II', word('1/2027'), undefined, 'Triwulan I 2027 di luar tahun 2026. Benar?'],
    ['WTP', word('WDP'), undefined, undefined],
  ] as const)('of %s was reached %j after %j: %s [TARGET-07]', (typed, reported, earlier, question) => {
    expect(doubtOfRealisation(target(typed), reported, { year: 2026, today: '2026-07-01', earlier })).toBe(question);
  });
});
