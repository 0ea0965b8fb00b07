import { expect, it } from 'vitest';
import { GRANTED_ROLES } from '../../agency/rules/roles';
import { mayManageCycles, mayReadCycles, mayReadReadiness } from './access';

const holding = (...roles: (typeof GRANTED_ROLES)[number][]) => ({
  grants: roles.map((role) => ({ role, unitPath: null })),
});

it('years are read by whoever holds a role, and by nobody else', () => {
  expect(mayReadCycles(holding())).toBe(false);
  for (const role of GRANTED_ROLES) expect(mayReadCycles(holding(role))).toBe(true);
});

it.each([
  [holding(), false, false],
  [holding('unit-admin'), false, false],
  [holding('auditor'), true, false],
  [holding('agency-admin'), true, true],
  [holding('unit-admin', 'agency-admin'), true, true],
])('readiness names everybody, and years are kept: %j', (reader, reads, manages) => {
  expect([mayReadReadiness(reader), mayManageCycles(reader).allowed]).toEqual([reads, manages]);
});
