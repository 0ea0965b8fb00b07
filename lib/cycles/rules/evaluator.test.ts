import { describe, expect, it } from 'vitest';
import { evaluationDay, isReplaced } from './evaluator';

const third = { windowFromOn: '2026-09-20', windowToOn: '2026-10-20' };

describe('the day whose appraiser evaluates', () => {
  it.each([
    ['2026-08-25', '2026-08-25'],
    ['2026-09-19', '2026-09-19'],
    ['2026-09-20', '2026-09-19'],
    ['2026-09-25', '2026-09-19'],
    ['2026-10-21', '2026-09-19'],
  ])('[NILAI-13] TV-01: on %s is %s', (today, day) => {
    expect(evaluationDay(third, today)).toBe(day);
  });
});

describe('an evaluation whose appraiser is gone', () => {
  it.each([
    ['holds another post, window over', { deactivatedOn: null, holdsPost: true }, '2026-11-02', false],
    ['left the agency, window open', { deactivatedOn: null, holdsPost: false }, '2026-10-20', false],
    ['left the agency, window over', { deactivatedOn: null, holdsPost: false }, '2026-10-21', true],
    ['deactivated today', { deactivatedOn: '2026-09-28', holdsPost: false }, '2026-09-28', true],
    ['deactivated tomorrow', { deactivatedOn: '2026-09-29', holdsPost: true }, '2026-09-28', false],
  ])('[NILAI-14] who %s', (_, state, today, passes) => {
    expect(isReplaced(third, state, today)).toBe(passes);
  });
});
