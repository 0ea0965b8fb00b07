import { describe, expect, it } from 'vitest';
import { recapScopeOf } from './access';

const granted = (role: 'unit-admin' | 'agency-admin' | 'auditor', unitPath: string | null = null) => ({
  grants: [{ role, unitPath }],
});

describe('who sees a recap', () => {
  it.each([
    ['an agency admin', granted('agency-admin'), 'all'],
    ['an auditor', granted('auditor'), 'all'],
    ['a unit admin', granted('unit-admin', 'kota/dinkes/'), ['kota/dinkes/']],
    ['anybody else', { grants: [] }, undefined],
  ])('[REKAP-02] %s', (_, person, scope) => {
    expect(recapScopeOf(person)).toEqual(scope);
  });
});
