import { describe, expect, it } from 'vitest';
import { has, scopeOf } from '../../agency/rules/capabilities';
import { covers } from '../../agency/rules/scopes';
import { canAdminister } from './access';

const admin = { grants: [{ role: 'agency-admin', unitPath: null }] } as const;
const auditor = { grants: [{ role: 'auditor', unitPath: null }] } as const;
const unitAdmin = { grants: [{ role: 'unit-admin', unitPath: 'kota/dinkes/' }] } as const;
const nobody = { grants: [] };

describe('who administers people', () => {
  it.each([
    ['an agency admin', admin, 'kota/', true, true],
    ['an auditor', auditor, 'kota/', true, false],
    ['a unit admin in their own unit', unitAdmin, 'kota/dinkes/', true, true],
    ['a unit admin below', unitAdmin, 'kota/dinkes/melati/', true, true],
    ['a unit admin above', unitAdmin, 'kota/', false, false],
    ['a unit admin beside, with a similar id', unitAdmin, 'kota/dinkes2/', false, false],
    ['an employee', nobody, 'kota/', false, false],
  ])('[ORANG-06] %s', (_who, reader, path, reads, acts) => {
    expect([covers(scopeOf(reader, 'people'), path), canAdminister(reader, path).allowed]).toEqual([reads, acts]);
  });

  it('[ORANG-06] opens the register to roles only', () => {
    const readers = [admin, auditor, unitAdmin, nobody];
    expect(readers.map((reader) => has(reader, 'people'))).toEqual([true, true, true, false]);
  });
});
