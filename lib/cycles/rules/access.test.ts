import { expect, it } from 'vitest';
import { GRANTED_ROLES } from '../../agency/rules/vocabulary';
import { canManageCycles, mayReadCycles, mayReadReadiness } from './access';

const holding = (...roles: (typeof GRANTED_ROLES)[number][]) => ({
  grants: roles.map((role) => ({ role, unitPath: null })),
});

it('only people who hold a role may read the years', () => {
  expect(mayReadCycles(holding())).toBe(false);
  for (const role of GRANTED_ROLES) expect(mayReadCycles(holding(role))).toBe(true);
});

it.each([
  [holding(), false, false],
  [holding('unit-admin'), false, false],
  [holding('auditor'), true, false],
  [holding('agency-admin'), true, true],
  [holding('unit-admin', 'agency-admin'), true, true],
])('readiness and the keeping of years: %j', (reader, reads, manages) => {
  expect([mayReadReadiness(reader), canManageCycles(reader).allowed]).toEqual([reads, manages]);
});
