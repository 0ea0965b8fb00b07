import { describe, expect, it } from 'vitest';
import { isNewEntry, readRealisation, realisationField } from './realisation';
import { readTarget } from './targets';

const TODAY = '2026-07-01';
const NUMBER = 'Tulis angka, misalnya 12 atau 1.234,5. Kosongkan bila belum ada.';
const rowOf = (direction: 'more' | 'less' | 'exact' | 'by-date') => ({
  ...{ direction, target: '1', targetOn: direction === 'by-date' ? '2026-06-30' : null, measure: 'laporan' },
});
const DAY = 'Tulis tanggal selesai, misalnya 1 Juli 2026. Kosongkan bila belum selesai.';

describe('what is typed for an indicator', () => {
  it.each([
    ['more', '1.234,5', { value: '1234.5', doneOn: null }],
    ['more', '0', { value: '0', doneOn: null }],
    ['less', ' -2 ', { value: '-2', doneOn: null }],
    ['exact', '', { value: null, doneOn: null }],
    ['more', '12 laporan', { value: '12', doneOn: null }],
    ['more', '12 orang', { wrong: 'Satuan “orang” bukan satuan targetnya. Tulis dalam laporan.' }],
    ['more', '97.5', { wrong: 'Tulis pecahan dengan koma: 97,5.' }],
    ['more', '1,234.5', { wrong: 'Tulis pecahan dengan koma: 1.234,5.' }],
    ['more', '1.2.3', { wrong: NUMBER }],
    ['by-date', '30 Juni 2026', { value: null, doneOn: '2026-06-30' }],
    ['by-date', '2026-07-01', { value: null, doneOn: '2026-07-01' }],
    ['by-date', '', { value: null, doneOn: null }],
    ['by-date', '31-2-2026', { wrong: DAY }],
    ['by-date', '12', { wrong: DAY }],
    ['by-date', '2-7-2026', { wrong: 'Tanggal selesai tidak boleh setelah hari ini.' }],
  ] as const)('%s "%s"', (direction, typed, read) => {
    const said = readRealisation(rowOf(direction), typed, TODAY);
    expect(said).toEqual('wrong' in read ? read : { ...read, word: '', typed: '' });
  });
});

it('shows the saved value as it is typed', () => {
  expect(realisationField({ value: '1234.5', doneOn: null })).toBe('1.234,5');
  expect(realisationField({ value: null, doneOn: '2026-06-30' })).toBe('30 Juni 2026');
  expect(realisationField(undefined)).toBe('');
});

it('adds only a changed entry to the history', () => {
  const was = { value: '3', doneOn: null, note: 'Tiga laporan.' };
  expect(isNewEntry(was, { ...was })).toBe(false);
  expect(isNewEntry(was, { ...was, value: '4' })).toBe(true);
  expect(isNewEntry(was, { ...was, note: '' })).toBe(true);
  expect(isNewEntry(was, { value: null, doneOn: null, note: '' })).toBe(true);
  expect(isNewEntry(undefined, { value: null, doneOn: null, note: '' })).toBe(false);
});

const target = (typed: string) => {
  const row = readTarget('', typed);
  if ('wrong' in row) throw new Error(row.wrong);
  return row;
};
const nothing = { value: null, doneOn: null, word: '', typed: '' };

describe('a realisation in the kind of its target', () => {
  it.each([
    ['85%', '97,5 %', { value: '97.5' }],
    ['85%', '97,5 persen', { value: '97.5' }],
    ['3 hari', '3 jam', { value: '0.125', typed: '3 jam' }],
    ['3 hari', '20 menit', { value: '0.013888888888888888888888888889', typed: '20 menit' }],
    ['3 hari kerja', '3 jam', { value: '0.4', typed: '3 jam' }],
    ['6 bulan', '1 tahun', { value: '12', typed: '1 tahun' }],
    ['10 ton', '2.500 kg', { value: '2.5', typed: '2.500 kg' }],
    ['Rp 1,5 miliar', 'Rp 1.250.000.000', { value: '1.25', typed: 'Rp 1.250.000.000' }],
    ['Rp 1,5 miliar', 'Rp 1.499.999.999', { value: '1.499999999', typed: 'Rp 1.499.999.999' }],
    ['Rp 2 triliun', 'Rp 1.999.999.999.999,99', { value: '1.99999999999999', typed: 'Rp 1.999.999.999.999,99' }],
    ['Rp 1.250.000', 'Rp 1.000.000,-', { value: '1000000' }],
    ['1.250.000 rupiah', '1 juta rupiah', { value: '1000000', typed: '1 juta rupiah' }],
    ['2 dokumen per bulan', '2 dokumen', { value: '2' }],
    ['2 dokumen per bulan', '2 dokumen per bulan', { value: '2' }],
    ['2 dokumen per bulan', '2 dokumen/bulan', { value: '2' }],
    ['2 dokumen per bulan', '3 per bulan', { value: '3' }],
    ['3,5 dari skala 5', '3,6', { value: '3.6' }],
    ['3,5 dari skala 5', '3,6 dari skala 5', { value: '3.6' }],
    ['3,5 dari skala 5', '3,6 (skala 5)', { value: '3.6' }],
    ['Level 3', 'level 4', { value: '4' }],
    ['Level 3', '4', { value: '4' }],
    ['Nilai IKM 85,5', 'IKM 86', { value: '86' }],
    ['Nilai IKM 85,5', 'nilai 86', { value: '86' }],
    ['85 nilai', 'Nilai 86', { value: '86' }],
    ['80–90%', '85%', { value: '85' }],
    ['predikat A', 'bb', { word: 'BB' }],
    ['predikat A', 'Predikat BB', { word: 'BB' }],
    ['WTP', 'wdp', { word: 'WDP' }],
    ['30 Juni 2026', '28-6-26', { doneOn: '2026-06-28' }],
    ['triwulan II', 'TW I', { word: '1' }],
    ['triwulan II 2026', 'triwulan I', { word: '1/2026' }],
    ['triwulan II', '2 Mei 2026', { doneOn: '2026-05-02' }],
    ['paling lambat tanggal 5 tiap bulan', 'tanggal 4', { value: '4' }],
    ['paling lambat tanggal 5 tiap bulan', '3, 5 dan 4', { value: '5', typed: '3, 5 dan 4' }],
  ] as const)('%s: "%s" [TARGET-06]', (asked, typed, read) => {
    const said = readRealisation(target(asked), typed, TODAY);
    expect(said).toEqual({ ...nothing, ...read });
    // If the text that the field shows is read again, it gives the same realisation.
    if ('wrong' in said) return;
    expect(readRealisation(target(asked), realisationField(said, target(asked)), TODAY)).toEqual(said);
  });

  it.each([
    ['3 hari', '3 laporan', /Tulis dalam hari/],
    ['3 hari kerja', '1 minggu', /Tulis dalam hari kerja/],
    ['12', '3 jam', /Tulis angka/],
    ['3,5 dari skala 5', '6', /sampai 5/],
    ['3,5 dari skala 5', '6 dari skala 5', /lebih besar daripada skalanya/],
    ['3,5 dari skala 5', '3 dari skala 4', /skala 5/],
    ['12 laporan', '3 dari skala 4', /Tulis dalam laporan/],
    ['Level 3', 'nilai 4', /Level/],
    ['12 laporan', 'level 4', /Tulis dalam laporan/],
    ['12', 'level 4', /Tulis angka/],
    ['2 dokumen per bulan', '6 dokumen per triwulan', /Tulis dalam dokumen per bulan/],
    ['12 laporan', '6 laporan per bulan', /Tulis dalam laporan/],
    ['80–90%', '80–85%', /satu angka/],
    ['12 laporan', 'minimal 10 laporan', /Tulis angka/],
    ['12 laporan', '10 laporan dan 2 dokumen', /satu angka/],
    ['12 laporan', '9999999999999999 laporan', /terlalu panjang/],
    ['predikat A', 'Unggul', /D < C < CC/],
    ['predikat A', '85', /D < C < CC/],
    ['30 Juni 2026', '12', /tanggal selesai/],
    ['triwulan II', 'sudah', /triwulannya/],
    ['triwulan II', '2-8-2026', /setelah hari ini/],
    ['paling lambat tanggal 5 tiap bulan', 'tanggal 40', /paling akhir/],
  ])('%s: "%s" is refused with the way out [TARGET-06]', (asked, typed, reason) => {
    expect(readRealisation(target(asked), typed, TODAY)).toEqual({ wrong: expect.stringMatching(reason) });
  });
});
