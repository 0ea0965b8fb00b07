import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../kernel/decision';
import { canBegin, canBeginOn, canEnd, canEndPlanOn, canMove, lastDayBefore, latestOf, postTime } from './segments';

const first = { fromOn: '2025-01-01', toOn: '2025-06-30' };
const running = { fromOn: '2025-07-01', toOn: null };

describe('segments', () => {
  it('[ORANG-03] give a person one post on each day', () => {
    expect(canBegin([], '2025-01-01').allowed).toBe(true);
    expect(canBegin([first], '2025-07-01').allowed).toBe(true);
    expect(reasonsOf(canBegin([first], '2025-06-30'))).toEqual([
      'Penempatan sejak 1 Januari 2025 sampai 30 Juni 2025. Tanggal mulai harus sesudah itu.',
    ]);
    expect(reasonsOf(canBegin([running], '2026-01-01'))[0]).toContain('masih berjalan');
    expect(canBegin([first], '2024-01-01').allowed).toBe(false);
  });

  it.each([
    [running, '2025-07-02', true],
    [running, '2025-07-01', false],
    [running, '2025-01-01', false],
    [first, '2025-08-01', false],
    [undefined, '2025-08-01', false],
  ])('[ORANG-03] a move from %o on %s: %s', (segment, fromOn, allowed) => {
    expect(canMove(segment, fromOn).allowed).toBe(allowed);
  });

  it.each([
    [running, '2025-06-30', 'coming'],
    [running, '2025-07-01', 'present'],
    [first, '2025-06-30', 'present'],
    [first, '2025-07-01', 'over'],
  ] as const)('%o is on %s a post that is %s', (segment, day, time) => {
    expect(postTime(segment, day)).toBe(time);
  });

  it('[ORANG-03] ends the day before the next begins', () => {
    expect(lastDayBefore('2026-03-01')).toBe('2026-02-28');
  });

  it('[ORANG-03] ends not before it began; the last day may be corrected', () => {
    expect(canEnd(running, '2025-07-01').allowed).toBe(true);
    expect(canEnd(running, '2025-06-30').allowed).toBe(false);
    expect(canEnd(first, '2025-06-30').allowed).toBe(false);
    expect(canEnd(first, '2025-05-01').allowed).toBe(true);
  });

  it.each([
    [undefined, '2025-12-31', true],
    [{ year: 2026, fromOn: '2026-01-01' }, '2025-12-31', false],
    [{ year: 2026, fromOn: '2026-01-01' }, '2026-01-01', true],
  ])('[ORANG-10] with a plan that was set (%o) may end on %s: %s', (plan, lastOn, allowed) => {
    expect(canEndPlanOn(plan, lastOn).allowed).toBe(allowed);
  });

  it.each([
    ['1990-06-16', '1990-06-16', false],
    ['1990-06-16', '1989-01-01', false],
    ['1990-06-16', '2014-03-01', true],
    [null, '1970-01-01', true],
  ])('a person born on %s can act on %s: %s', (bornOn, day, allowed) => {
    expect(canBeginOn(bornOn, day).allowed).toBe(allowed);
  });

  it('knows the latest', () => {
    expect(latestOf([running, first])).toBe(running);
    expect(latestOf([])).toBeUndefined();
  });
});
