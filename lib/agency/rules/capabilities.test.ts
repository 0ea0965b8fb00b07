import { describe, expect, it } from 'vitest';
import { CAPABILITIES, type Capability, has, scopeOf } from './capabilities';
import type { Reader } from './roles';
import { GRANTED_ROLES, type GrantedRole } from './vocabulary';

const DINAS = 'kota/dinas/';
/** A person who holds a role, as the database stores it: a unit admin with the unit, all other roles without one. */
const held = (role: GrantedRole): Reader => ({ grants: [{ role, unitPath: role === 'unit-admin' ? DINAS : null }] });

const capabilitiesOf = (reader: Reader) => CAPABILITIES.filter((capability) => has(reader, capability));

const WORDS = ['plan-words', 'opened-plan-words', 'plan-history'];
const READING = [
  'people',
  'plans',
  'goals',
  'teams',
  'planning',
  'planning-files',
  'bank',
  'unit-achievements',
  'recaps',
];
const KEEPING = ['keep-people', 'keep-goals', 'keep-teams', 'keep-bank', 'import-plans', 'enter-achievements'];
const OVER_ALL = ['readiness', 'audit-trail', 'jobs'];
const ADMIN_ALONE = [
  ...['server', 'keep-cycles', 'keep-settings', 'keep-roles', 'keep-officers', 'close-accounts', 'import-people'],
  ...['change-own-line', 'keep-jobs'],
];

/** The table of capabilities written a second time, by groups, so that no cell of it is changed unnoticed. */
const EXPECTED: Record<GrantedRole, { everywhere: string[]; below: string[] }> = {
  'agency-admin': {
    everywhere: [...WORDS, ...READING, ...KEEPING, 'cycles', ...OVER_ALL, ...ADMIN_ALONE],
    below: [],
  },
  auditor: { everywhere: ['plan-words', ...READING, 'cycles', ...OVER_ALL], below: [] },
  'unit-admin': { everywhere: ['cycles'], below: ['opened-plan-words', ...READING, ...KEEPING] },
};

describe('what a role can do', () => {
  it.each(GRANTED_ROLES.flatMap((role) => CAPABILITIES.map((capability) => [role, capability] as const)))(
    '[ORANG-36] %s: %s',
    (role, capability) => {
      const { everywhere, below } = EXPECTED[role];
      const expected = everywhere.includes(capability) ? 'all' : below.includes(capability) ? [DINAS] : [];
      expect(scopeOf(held(role), capability)).toEqual(expected);
      expect(has(held(role), capability)).toBe(expected.length > 0);
    },
  );

  it.each(['watcher', 'constructor', 'toString', '__proto__', '', 'Auditor'])(
    '[ORANG-36] a role that no line names (%j) can do nothing, with a unit and without one',
    (role) => {
      for (const unitPath of [null, 'kota/']) {
        expect(capabilitiesOf({ grants: [{ role: role as GrantedRole, unitPath }] })).toEqual([]);
      }
    },
  );

  it('[ORANG-36] nobody without a role can do anything by role', () => {
    expect(capabilitiesOf({ grants: [] })).toEqual([]);
  });

  it('[ORANG-36] a unit admin whose unit is not known has no part of the tree', () => {
    for (const unitPath of [null, '']) {
      expect(capabilitiesOf({ grants: [{ role: 'unit-admin', unitPath }] })).toEqual(['cycles'] satisfies Capability[]);
    }
  });

  it('several roles add up: the wider one counts', () => {
    const both: Reader = { grants: [...held('unit-admin').grants, ...held('auditor').grants] };
    expect(scopeOf(both, 'plans')).toBe('all');
    expect(scopeOf(both, 'keep-people')).toEqual([DINAS]);
    const twice: Reader = { grants: [...held('unit-admin').grants, { role: 'unit-admin', unitPath: 'kota/badan/' }] };
    expect(scopeOf(twice, 'recaps')).toEqual([DINAS, 'kota/badan/']);
  });
});
