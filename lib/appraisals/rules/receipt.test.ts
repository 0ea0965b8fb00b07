import { expect, it } from 'vitest';
import { objectionTo, workingDayAfter } from './receipt';

it.each([
  ['TV-18: a Monday', '2026-02-02', 14, '2026-02-20'],
  ['a Friday', '2026-01-30', 1, '2026-02-02'],
  ['a Saturday', '2026-01-31', 1, '2026-02-02'],
  ['a Sunday', '2026-02-01', 5, '2026-02-06'],
  ['a Thursday', '2026-01-29', 1, '2026-01-30'],
])('[NILAI-16] counts working days from the day after %s', (_, day, days, last) => {
  expect(workingDayAfter(day, days)).toBe(last);
});

it.each([
  ['before it is signed for', { receivedOn: null, hasReviewer: true }, { kind: 'open', lastOn: '2026-03-11' }],
  ['on its last day', { receivedOn: '2026-01-30', hasReviewer: true }, { kind: 'open', lastOn: '2026-02-19' }],
  ['a day later', { receivedOn: '2026-01-29', hasReviewer: true }, { kind: 'over', lastOn: '2026-02-18' }],
  ['if the appraiser has no superior', { receivedOn: '2026-02-19', hasReviewer: false }, { kind: 'final' }],
] as const)('[NILAI-16] tells about the objection %s', (_, result, objection) => {
  expect(objectionTo(result, '2026-02-19')).toEqual(objection);
});
