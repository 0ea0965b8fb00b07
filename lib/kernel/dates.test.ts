import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from './dates';

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
    '30-6-26',
    'besok',
    '0 Juni 2026',
  ])('"%s" is no day', (typed) => {
    expect(parseDate(typed)).toBeUndefined();
  });

  it('is read back from its own words, for every month', () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-09`;
      expect(parseDate(formatDate(day))).toBe(day);
    }
  });
});
