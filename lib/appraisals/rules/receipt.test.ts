import { expect, it } from 'vitest';
import { workingDayAfter } from './receipt';

it.each([
  ['TV-18: a Monday', '2026-02-02', 14, '2026-02-20'],
  ['a Friday', '2026-01-30', 1, '2026-02-02'],
  ['a Saturday', '2026-01-31', 1, '2026-02-02'],
  ['a Sunday', '2026-02-01', 5, '2026-02-06'],
  ['a Thursday', '2026-01-29', 1, '2026-01-30'],
])('[NILAI-16] counts working days from the day after %s', (_, day, days, last) => {
  expect(workingDayAfter(day, days)).toBe(last);
});
