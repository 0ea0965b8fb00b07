import { describe, expect, it } from 'vitest';
import { defaultDates, planPeriods } from '@/lib/cycles/rules/calendar';
import { periodInTurn, windowRemark } from './timing';

describe('the remark about the day', () => {
  const window = { windowFromOn: '2026-12-21', windowToOn: '2027-01-31' };

  it.each([
    [
      'before the window',
      '2026-11-25',
      null,
      /dimulai 21 Desember 2026; sampai saat itu penilaian disiapkan sebagai draf/,
    ],
    ['about a person who leaves later', '2026-11-25', '2026-12-31', /disiapkan sebagai draf/],
    [
      'about a person who leaves before it',
      '2026-11-25',
      '2026-11-30',
      /pada 30 November 2026, jadi .* dengan alasan\.$/,
    ],
    ['after it', '2027-02-01', null, /berakhir 31 Januari 2027/],
  ])('[NILAI-15] %s', (_, today, leavesOn, words) => {
    expect(windowRemark(window, today, leavesOn)).toMatch(words);
  });

  it('says nothing while the window is open', () => {
    expect(windowRemark(window, '2026-12-21')).toBeUndefined();
  });
});

describe('the period that is due', () => {
  const quarters = planPeriods(2025, 'triwulanan', defaultDates(2025));
  const months = planPeriods(2025, 'bulanan', defaultDates(2025));

  it.each([
    ['before any window the first', '2025-02-01', 'triwulanan 1'],
    ['within a window: this period', '2025-06-25', 'triwulanan 2'],
    ['between windows: the last open one', '2025-08-10', 'triwulanan 2'],
    ['the third quarter until the windows of December open', '2025-12-05', 'triwulanan 3'],
    ['the last quarter before the year while both are open', '2025-12-22', 'triwulanan 4'],
    ['the year when the last quarter is over', '2026-01-21', 'tahunan 1'],
    ['the year for ever after', '2026-11-22', 'tahunan 1'],
  ])('is %s (%s)', (_, today, wanted) => {
    const { kind, ordinal } = periodInTurn(quarters, today)!;
    expect(`${kind} ${ordinal}`).toBe(wanted);
  });

  it.each([
    ['2025-03-01', 'bulanan 2'],
    ['2025-07-21', 'bulanan 7'],
    ['2026-02-01', 'tahunan 1'],
  ])('of a year in months is on %s %s', (today, wanted) => {
    const { kind, ordinal } = periodInTurn(months, today)!;
    expect(`${kind} ${ordinal}`).toBe(wanted);
  });
});
