import { describe, expect, it } from 'vitest';
import { isNewEntry, readRealisation, realisationField } from './realisation';

const TODAY = '2026-07-01';
const NUMBER = 'Tulis angka, misalnya 12 atau 1.234,5. Kosongkan bila belum ada.';
const DAY = 'Tulis tanggal selesai, misalnya 1 Juli 2026. Kosongkan bila belum selesai.';

describe('what is typed for an indicator', () => {
  it.each([
    ['more', '1.234,5', { value: '1234.5', doneOn: null }],
    ['more', '0', { value: '0', doneOn: null }],
    ['less', ' -2 ', { value: '-2', doneOn: null }],
    ['exact', '', { value: null, doneOn: null }],
    ['more', '12 laporan', { wrong: NUMBER }],
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
    expect(readRealisation(direction, typed, TODAY)).toEqual(read);
  });
});

it('shows what is saved the way it is typed', () => {
  expect(realisationField({ value: '1234.5', doneOn: null })).toBe('1.234,5');
  expect(realisationField({ value: null, doneOn: '2026-06-30' })).toBe('30 Juni 2026');
  expect(realisationField(undefined)).toBe('');
});

it('adds to the history only what says something new', () => {
  const was = { value: '3', doneOn: null, note: 'Tiga laporan.' };
  expect(isNewEntry(was, { ...was })).toBe(false);
  expect(isNewEntry(was, { ...was, value: '4' })).toBe(true);
  expect(isNewEntry(was, { ...was, note: '' })).toBe(true);
  expect(isNewEntry(was, { value: null, doneOn: null, note: '' })).toBe(true);
  expect(isNewEntry(undefined, { value: null, doneOn: null, note: '' })).toBe(false);
});
