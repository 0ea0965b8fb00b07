import { describe, expect, it } from 'vitest';
import { canWriteGoals, goalScopeOf, mayReadGoalsOf, maySeeCarriers } from './access';

const place = { path: 'kota/dinas/bidang/', leaderId: 'kabid', isClosed: false, cycleStatus: 'open' } as const;
const person = (
  employeeId: string,
  role?: 'agency-admin' | 'unit-admin' | 'auditor',
  unitPath: string | null = null,
) => ({
  employeeId,
  grants: role ? [{ role, unitPath }] : [],
});

describe('who writes the objectives of a unit', () => {
  it.each([
    ['its head', person('kabid'), true],
    ['the head of the unit above', person('kadis'), false],
    ['an employee of the unit', person('staf'), false],
    ['the agency admin', person('admin', 'agency-admin'), true],
    ['the admin of the subtree', person('admin', 'unit-admin', 'kota/dinas/'), true],
    ['the admin of another subtree', person('admin', 'unit-admin', 'kota/badan/'), false],
    ['the auditor', person('auditor', 'auditor'), false],
  ] as const)('%s [TUJUAN-01]', (_, reader, may) => {
    expect(canWriteGoals(reader, place).allowed).toBe(may);
  });

  it.each([
    [{ isClosed: true }, /Unit kerja ini sudah ditutup/],
    [{ cycleStatus: 'draft' as const }, /belum dibuka/],
    [{ cycleStatus: 'closed' as const }, /hanya dapat dibaca/],
  ])('nobody while %o [TUJUAN-01]', (change, words) => {
    const decision = canWriteGoals(person('kabid'), { ...place, ...change });
    expect(decision.allowed ? '' : decision.reasons.join()).toMatch(words);
  });
});

describe('whose objectives a person may read', () => {
  const unit = { id: 'bidang', path: 'kota/dinas/bidang/' };
  const staff = goalScopeOf({ roles: [], own: ['bidang'], led: [] });
  const division = goalScopeOf({ roles: [], own: ['bidang'], led: [{ path: unit.path, parentId: 'dinas' }] });
  const office = goalScopeOf({ roles: [], own: ['dinas'], led: [{ path: 'kota/dinas/', parentId: 'kota' }] });

  it.each([
    ['an employee, their own unit', staff, unit, true],
    ['an employee, the unit above', staff, { id: 'dinas', path: 'kota/dinas/' }, false],
    ['an employee, the unit beside', staff, { id: 'lain', path: 'kota/dinas/lain/' }, false],
    ['a head, their own unit', division, unit, true],
    ['a head, the unit right above', division, { id: 'dinas', path: 'kota/dinas/' }, true],
    ['a head, two above', division, { id: 'kota', path: 'kota/' }, false],
    ['a head, the subtree', office, unit, true],
    ['a unit admin, the subtree', goalScopeOf({ roles: ['kota/dinas/'], own: [], led: [] }), unit, true],
    ['a unit admin, elsewhere', goalScopeOf({ roles: ['kota/badan/'], own: [], led: [] }), unit, false],
    ['an auditor, everywhere', goalScopeOf({ roles: 'all', own: [], led: [] }), unit, true],
  ] as const)('%s [TUJUAN-02]', (_, scope, asked, reads) => {
    expect(mayReadGoalsOf(scope, asked)).toBe(reads);
  });

  it.each([
    ['an employee of the unit', staff, unit, false],
    ['its head', division, unit, true],
    ['its head, of the unit above', division, { path: 'kota/dinas/' }, false],
    ['the head of the office', office, unit, true],
    ['an auditor', goalScopeOf({ roles: 'all', own: [], led: [] }), unit, true],
  ] as const)('who carries them is known to %s [TUJUAN-03]', (_, scope, asked, sees) => {
    expect(maySeeCarriers(scope, asked)).toBe(sees);
  });
});
