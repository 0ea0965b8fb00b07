import { describe, expect, it } from 'vitest';
import { formatDate, parseDate, readDay } from './dates';

describe('a day as it is typed', () => {
  it.each([
    '2026-06-30',
    '30-6-2026',
    '30-06-2026',
    '30/6/2026',
    '30.06.2026',
    '30 6 2026',
    '30 Juni 2026',
    ' 30  juni 2026 ',
    '30 Jun 2026',
    '30 Jun. 2026',
    '30-jun-2026',
    'Selasa, 30 Juni 2026',
    '30-6-26',
    '30/06/26',
    '30 Juni 26',
    '2026-06-30 00:00:00',
    '2026-06-30T00:00:00.000Z',
    '30/06/2026 0:00',
    '３０ Juni ２０２６',
  ])('%s', (typed) => {
    expect(parseDate(typed)).toBe('2026-06-30');
  });

  it.each([
    ['1 Peb 2026', '2026-02-01'],
    ['17 Agt 2026', '2026-08-17'],
    ['17 Ags 2026', '2026-08-17'],
    ['3 Nopember 2026', '2026-11-03'],
    ['5 Mei 2026', '2026-05-05'],
    ['5 Mar 2026', '2026-03-05'],
  ])('%s is %s', (typed, day) => {
    expect(parseDate(typed)).toBe(day);
  });

  it.each([
    '',
    '31-2-2026',
    '31 Juni 2026',
    '30 Ju 2026',
    '30 June 2026',
    '13/30/2026',
    '30-6-226',
    'besok',
    '30-6 00:00',
    '00:00:00',
    '0 Juni 2026',
  ])('"%s" is not a day', (typed) => {
    expect(parseDate(typed)).toBeUndefined();
  });

  it('is read back from its formatted text, for every month', () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-09`;
      expect(parseDate(formatDate(day))).toBe(day);
    }
  });

  it('with a year of two digits lies within the hundred allowed years', () => {
    expect([parseDate('1-7-69'), parseDate('1-7-70'), parseDate('1 Juli 98')]).toEqual([
      '2069-07-01',
      '1970-07-01',
      '1998-07-01',
    ]);
  });

  it.each(['01-01-0206', '1 Januari 0026', '01-01-2206', '31-12-1969', '1-1-2070', '2206-01-01', '18 Juli 1905'])(
    '%s has a mistyped year, and the message says so',
    (typed) => {
      expect(parseDate(typed)).toBeUndefined();
      expect(readDay(typed).fault).toContain('antara 1970 dan 2069');
    },
  );

  it('says that only a year was typed if a spreadsheet turned it into a day', () => {
    expect(readDay('1905-07-18').fault).toContain('hanya tahun 2026');
    expect(readDay('2206-01-01').fault).not.toContain('hanya tahun');
    expect(readDay('besok').fault).toContain('tidak dikenal');
  });
});
