import { describe, expect, it } from 'vitest';
import { isInScope, recapScopeOf } from './access';

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

  it.each([
    ['all', 'kota/', true],
    [['kota/dinkes/'], 'kota/dinkes/yankes/', true],
    [['kota/dinkes/'], 'kota/disdik/', false],
    [['kota/dinkes/'], 'kota/', false],
  ] as const)('within %j lies %s: %s', (scope, path, within) => {
    expect(isInScope(scope, path)).toBe(within);
  });
});
