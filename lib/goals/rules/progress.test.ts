import { describe, expect, it } from 'vitest';
import { progressOf, reportInWords, type Target } from './progress';

const number = (direction: Target['direction'], target: string | null): Target => ({
  direction,
  target,
  targetOn: null,
});
const value = (text: string) => ({ value: text, doneOn: null });
const byDate: Target = { direction: 'by-date', target: null, targetOn: '2026-06-30' };
const done = (doneOn: string) => ({ value: null, doneOn });

describe('a realisation beside its target', () => {
  it.each([
    ['more', '12', '6', 'short', 'belum tercapai, 50% dari target'],
    ['more', '12', '11.999', 'short', 'belum tercapai, hampir 100% dari target'],
    ['more', '12', '12', 'reached', 'tercapai, 100% dari target'],
    ['more', '12', '30', 'reached', 'tercapai, 250% dari target'],
    ['more', '0.3', '0.1', 'short', 'belum tercapai, 33,3% dari target'],
    ['more', '0', '0', 'reached', 'tercapai'],
    ['more', '0', '5', 'reached', 'tercapai'],
    ['more', '-2', '-1', 'reached', 'tercapai'],
    ['less', '3', '3', 'reached', 'tercapai, tidak melebihi target'],
    ['less', '3', '2.5', 'reached', 'tercapai, tidak melebihi target'],
    ['less', '3', '3.25', 'short', 'belum tercapai, 0,25 di atas target'],
    ['less', '0', '0', 'reached', 'tercapai, tidak melebihi target'],
    ['less', '-1', '1.5', 'short', 'belum tercapai, 2,5 di atas target'],
    ['exact', '5', '5.0', 'reached', 'tercapai, tepat sesuai target'],
    ['exact', '5', '4.5', 'short', 'belum tercapai, 0,5 di bawah target'],
    ['exact', '5', '7', 'short', 'belum tercapai, 2 di atas target'],
  ] as const)('%s %s with %s is %s [CEK-01]', (direction, target, reported, state, words) => {
    expect(progressOf(number(direction, target), value(reported))).toEqual({ state, words });
  });

  it.each([
    ['more', '12', '6', 'underway', '50% dari target setahun'],
    ['more', '12', '11.999', 'underway', 'hampir 100% dari target setahun'],
    ['more', '12', '12', 'reached', 'tercapai, 100% dari target'],
    ['more', '0', '-1', 'underway', 'menuju target setahun'],
    ['less', '3', '2', 'reached', 'sejauh ini tidak melebihi target'],
    ['less', '3', '4', 'short', 'sejauh ini 1 di atas target'],
    ['exact', '12', '6', 'underway', '6 lagi sampai target setahun'],
    ['exact', '12', '13', 'short', 'belum tercapai, 1 di atas target'],
    ['exact', '12', '12', 'reached', 'tercapai, tepat sesuai target'],
  ] as const)('before the year is over, %s %s with %s is %s [CEK-01]', (direction, target, reported, state, words) => {
    expect(progressOf(number(direction, target), value(reported), 'part-of-year')).toEqual({ state, words });
  });

  it('is late for a day that has passed also before the year is over [CEK-01]', () => {
    expect(progressOf(byDate, done('2026-07-01'), 'part-of-year').state).toBe('short');
  });

  it.each([
    ['2026-06-28', 'reached', 'tercapai, 2 hari lebih cepat'],
    ['2026-06-30', 'reached', 'tercapai, tepat waktu'],
    ['2026-07-01', 'short', 'terlambat 1 hari'],
  ] as const)('a day, %s, is %s [CEK-01]', (doneOn, state, words) => {
    expect(progressOf(byDate, done(doneOn))).toEqual({ state, words });
  });

  it.each([
    [number('more', '12'), undefined],
    [number('more', '12'), { value: null, doneOn: null }],
    [number('more', null), value('3')],
    [byDate, { value: null, doneOn: null }],
  ])('says "belum ada" where there is nothing to compare', (target, reported) => {
    expect(progressOf(target, reported)).toEqual({ state: 'open', words: 'belum ada' });
  });
});

it('reads an empty realisation as "belum ada" and a zero as a zero', () => {
  expect(reportInWords(undefined, 'laporan')).toBe('belum ada');
  expect(reportInWords(value('0'), 'laporan')).toBe('0 laporan');
  expect(reportInWords(done('2026-05-02'), '')).toBe('2 Mei 2026');
});
