import { expect, it } from 'vitest';
import { readUnitReport } from './unit-report';

const indicators = [
  { id: 'a', direction: 'more', target: '12', targetOn: null, measure: '' },
  { id: 'b', direction: 'by-date', target: null, targetOn: '2026-06-30', measure: '' },
] as const;
const current = new Map([['a', { value: '12', doneOn: null, note: 'Laporan Maret' }]]);
const around = { year: 2026, today: '2026-04-02', earlier: () => ({ label: 'Triwulan I', value: '12' }) };
const read = (...rows: [string, string, string?, boolean?][]) =>
  readUnitReport(
    indicators,
    current,
    rows.map(([indicatorId, value, note = '', isSure = false]) => ({ indicatorId, value, note, isSure })),
    around,
  );

it('accepts new values and keeps the saved ones', () => {
  expect(read(['a', '12', 'Laporan Maret'], ['b', '']).entries).toEqual([]);
  expect(read(['a', '13,5', 'Laporan Maret'], ['b', '31 Maret 2026']).entries).toMatchObject([
    { indicatorId: 'a', value: '13.5', doneOn: null, note: 'Laporan Maret' },
    { indicatorId: 'b', value: null, doneOn: '2026-03-31', note: '' },
  ]);
});

it.each([
  [['a', 'dua belas'], { 'rows.a.value': expect.stringMatching(/Tulis angka/) }],
  [['b', '3-4-2026'], { 'rows.b.value': expect.stringMatching(/setelah hari ini/) }],
  [['a', '', 'Laporan Maret'], { 'rows.a.note': expect.stringMatching(/tulis alasannya/) }],
  [['a', ''], { 'rows.a.note': expect.stringMatching(/tulis alasannya/) }],
] as const)('says of %o what is wrong', (row, wrong) => {
  expect(read(row as unknown as [string, string]).wrong).toEqual(wrong);
});

it('removes a saved value only with a reason in the note', () => {
  expect(read(['a', '', 'Salah periode, dicatat pada triwulan II']).entries).toMatchObject([
    { indicatorId: 'a', value: null, doneOn: null, note: 'Salah periode, dicatat pada triwulan II' },
  ]);
});

it('finds an indicator of another unit, or one that comes twice', () => {
  expect(read(['x', '1']).isForeign).toBe(true);
  expect(read(['a', '1'], ['a', '2']).isForeign).toBe(true);
});

it('asks about a probable typing error, until its writer confirms the value [TARGET-07]', () => {
  expect(read(['a', '120']).wrong).toEqual({ 'rows.a.isSure': expect.stringMatching(/^120, sepuluh kali.* Benar\?/) });
  expect(read(['a', '120']).entries).toEqual([]);
  expect(read(['a', '120', '', true])).toMatchObject({ entries: [{ value: '120', isSure: true }], wrong: {} });
  expect(read(['b', '31 Maret 2025']).wrong).toEqual({ 'rows.b.isSure': expect.stringMatching(/di luar tahun 2026/) });
});
