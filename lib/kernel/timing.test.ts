import { describe, expect, it } from 'vitest';
import { byUrgency, isLate, timingInWords } from './timing';

const TODAY = '2026-07-01';

describe('when something is due, in words', () => {
  it.each([
    [{ dueOn: '2026-07-10' }, 'Paling lambat Jumat, 10 Juli 2026, 9 hari lagi.'],
    [{ dueOn: '2026-07-02' }, 'Paling lambat besok, Kamis, 2 Juli 2026.'],
    [{ dueOn: '2026-07-01' }, 'Batasnya hari ini, Rabu, 1 Juli 2026.'],
    [{ dueOn: '2026-06-28' }, 'Anda terlambat 3 hari; batasnya Minggu, 28 Juni 2026.'],
    [{ sinceOn: '2026-06-29' }, 'Menunggu sejak Senin, 29 Juni 2026, sudah 2 hari.'],
    [{ sinceOn: TODAY }, 'Menunggu sejak Rabu, 1 Juli 2026.'],
    [
      { sinceOn: '2026-06-29', dueOn: '2026-07-20' },
      'Menunggu sejak Senin, 29 Juni 2026. Paling lambat Senin, 20 Juli 2026, 19 hari lagi.',
    ],
    [
      { dueOn: '2026-01-31', openedOn: '2026-06-20' },
      'Batas semula 31 Januari 2026, sebelum tahun ini dibuka pada 20 Juni 2026.',
    ],
    [{ dueOn: '2026-06-28', openedOn: '2026-06-28' }, 'Anda terlambat 3 hari; batasnya Minggu, 28 Juni 2026.'],
    [
      { sinceOn: '2026-06-30', dueOn: '2026-06-28' },
      'Menunggu sejak Selasa, 30 Juni 2026. Baru sampai kepada Anda 2 hari sesudah batasnya, Minggu, 28 Juni 2026.',
    ],
    [
      { sinceOn: '2026-06-20', dueOn: '2026-06-28', isInherited: true },
      'Menunggu sejak Sabtu, 20 Juni 2026. Batasnya, Minggu, 28 Juni 2026, lewat sebelum ini menjadi tugas Anda.',
    ],
    [{}, ''],
  ])('%j', (timed, words) => {
    expect(timingInWords(timed, TODAY)).toBe(words);
  });

  it('is late only after its due day', () => {
    expect(isLate({ dueOn: TODAY }, TODAY)).toBe(false);
    expect(isLate({ dueOn: '2026-06-30' }, TODAY)).toBe(true);
    expect(isLate({}, TODAY)).toBe(false);
  });

  it('is not late if it came to this person after its due day', () => {
    expect(isLate({ sinceOn: '2026-06-28', dueOn: '2026-06-28' }, TODAY)).toBe(true);
    expect(isLate({ sinceOn: '2026-06-29', dueOn: '2026-06-28' }, TODAY)).toBe(false);
  });

  it('is not late if it was already late under somebody else', () => {
    expect(isLate({ dueOn: '2026-06-28', isInherited: true }, TODAY)).toBe(false);
  });

  it('is not late if its due day had passed when its year was opened', () => {
    expect(isLate({ dueOn: '2026-01-31', openedOn: '2026-02-01' }, TODAY)).toBe(false);
    expect(isLate({ dueOn: '2026-01-31', openedOn: '2026-01-31' }, TODAY)).toBe(true);
  });

  it('puts the earliest due day first, and tasks without a date last', () => {
    const sorted = [{}, { sinceOn: '2026-06-01' }, { dueOn: '2026-07-20' }, { dueOn: '2026-06-20' }].sort(byUrgency);
    expect(sorted).toEqual([{ dueOn: '2026-06-20' }, { dueOn: '2026-07-20' }, { sinceOn: '2026-06-01' }, {}]);
  });
});
