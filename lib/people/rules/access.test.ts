import { describe, expect, it } from 'vitest';
import { isAgencyAdmin, mayAdminister, mayReadPeopleOf, readsPeople } from './access';

const admin = { grants: [{ role: 'agency-admin', unitPath: null }] } as const;
const auditor = { grants: [{ role: 'auditor', unitPath: null }] } as const;
const unitAdmin = { grants: [{ role: 'unit-admin', unitPath: 'kota/dinkes/' }] } as const;
const nobody = { grants: [] };

describe('who administers people', () => {
  it.each([
    ['an agency admin', admin, 'kota/', true, true],
    ['an auditor', auditor, 'kota/', true, false],
    ['a unit admin in the own unit', unitAdmin, 'kota/dinkes/', true, true],
    ['a unit admin below', unitAdmin, 'kota/dinkes/melati/', true, true],
    ['a unit admin above', unitAdmin, 'kota/', false, false],
    ['a unit admin beside, with a similar id', unitAdmin, 'kota/dinkes2/', false, false],
    ['an employee', nobody, 'kota/', false, false],
  ])('[ORANG-06] %s', (_who, reader, path, reads, acts) => {
    expect([mayReadPeopleOf(reader, path), mayAdminister(reader, path)]).toEqual([reads, acts]);
  });

  it('[ORANG-06] opens the register to roles only', () => {
    expect([admin, auditor, unitAdmin, nobody].map(readsPeople)).toEqual([true, true, true, false]);
    expect([admin, auditor, unitAdmin, nobody].map(isAgencyAdmin)).toEqual([true, false, false, false]);
  });
});
