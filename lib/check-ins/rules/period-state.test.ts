import { expect, it } from 'vitest';
import { isAwaited, periodStateOf } from './period-state';

const asked = {
  period: { kind: 'triwulanan', startOn: '2026-04-01', endOn: '2026-06-30', windowToOn: '2026-07-20' } as const,
  segment: { fromOn: '2025-01-01', toOn: null, nextOn: null },
  skpStatus: 'agreed' as const,
  status: null,
  today: '2026-04-01',
};

it.each([
  [{}, 'to-fill'],
  [{ today: '2026-03-31' }, 'not-begun'],
  [{ today: '2027-01-01' }, 'to-fill'],
  [{ skpStatus: null }, 'no-plan'],
  [{ skpStatus: 'submitted' as const }, 'no-plan'],
  [{ segment: { fromOn: '2026-07-01', toOn: null, nextOn: null } }, 'outside'],
  [{ segment: { fromOn: '2025-01-01', toOn: '2026-06-14', nextOn: '2026-06-15' } }, 'outside'],
  [{ status: 'submitted' as const, today: '2027-01-01' }, 'submitted'],
])('with %o the state of a person is %s', (change, state) => {
  expect(periodStateOf({ ...asked, ...change })).toBe(state);
});

it('waits for reports that are not handed in', () => {
  expect((['to-fill', 'draft', 'adjustment'] as const).every(isAwaited)).toBe(true);
  expect((['no-plan', 'outside', 'not-begun', 'submitted', 'reviewed'] as const).some(isAwaited)).toBe(false);
});
