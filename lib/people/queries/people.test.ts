import { describe, expect, it } from 'vitest';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { addEmployee } from '../commands/add-employee';
import { deactivateEmployee } from '../commands/deactivate-employee';
import { searchPeople } from './people';
import { peopleByText } from './person';

const DAY = '2026-07-01';
const everybody = { q: '', unitId: '', status: 'semua' } as const;
const names = (page: ReturnType<typeof searchPeople>) => page.rows.map(({ name }) => name);

describe('the register of people', () => {
  it('shows agency admins and auditors everybody, a unit admin their own subtree, an employee nobody', () => {
    const db = freshDatabase();
    const all = Object.keys(cast).length;
    const totals = [cast.agencyAdmin, cast.auditor, cast.unitAdmin, cast.employee].map(
      (member) => searchPeople(actingAs(db, member, DAY), everybody).foundCount,
    );
    expect(totals).toEqual([all, all, 10, 0]);
  });

  it('finds by a part of the name and by the beginning of the number', () => {
    const ctx = actingAs(freshDatabase(), cast.agencyAdmin, DAY);
    expect(names(searchPeople(ctx, { ...everybody, q: 'anggra' }))).toEqual([cast.employee.name]);
    expect(names(searchPeople(ctx, { ...everybody, q: '19880924 2012' }))).toEqual([cast.employee.name]);
    expect(names(searchPeople(ctx, { ...everybody, q: "50%_'" }))).toEqual([]);
  });

  it('is limited to a unit with the units below it', () => {
    const ctx = actingAs(freshDatabase(), cast.agencyAdmin, DAY);
    expect(searchPeople(ctx, { ...everybody, unitId: castUnits.health.id }).foundCount).toBe(10);
    expect(names(searchPeople(ctx, { ...everybody, unitId: castUnits.clinic.id }))).toEqual([cast.clinicHead.name]);
  });

  it('never shows a unit admin another office, even if the address names its unit', () => {
    const ctx = actingAs(freshDatabase(), cast.unitAdmin, DAY);
    expect(searchPeople(ctx, { ...everybody, unitId: castUnits.city.id }).foundCount).toBe(10);
    expect(searchPeople(ctx, { ...everybody, unitId: castUnits.personnel.id }).foundCount).toBe(0);
  });

  it('filters people who are active, without post and deactivated', () => {
    const db = freshDatabase();
    const ctx = actingAs(db, cast.agencyAdmin, '2026-09-15');
    deactivateEmployee(ctx, { employeeId: cast.stranger.id, revision: 1, lastOn: DAY, reason: 'Pindah' });
    expect(names(searchPeople(ctx, { ...everybody, status: 'tanpa-jabatan' }))).toEqual([cast.leaver.name]);
    expect(names(searchPeople(ctx, { ...everybody, status: 'nonaktif' }))).toEqual([cast.stranger.name]);
    expect(searchPeople(ctx, { ...everybody, status: 'aktif' }).foundCount).toBe(Object.keys(cast).length - 1);
  });

  it('pages forward and back without losing or doubling anybody', () => {
    const db = freshDatabase();
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    for (let i = 0; i < 60; i++) givenStaff(ctx, i);
    const seen: string[] = [];
    let page = searchPeople(ctx, everybody);
    const first = names(page);
    for (; ; page = searchPeople(ctx, { ...everybody, after: page.next })) {
      seen.push(...page.rows.map(({ id }) => id));
      if (!page.next) break;
    }
    expect([seen.length, new Set(seen).size]).toEqual([page.foundCount, page.foundCount]);
    while (page.previous) page = searchPeople(ctx, { ...everybody, before: page.previous });
    expect(names(page)).toEqual(first);
  });
});

it('a person is found by their full name although many people of this name are deactivated', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const ids = Array.from({ length: 25 }, (_, i) => givenStaff(ctx, i * 3));
  for (const employeeId of ids.slice(0, -1))
    deactivateEmployee(ctx, { employeeId, revision: 1, lastOn: DAY, reason: 'Pindah' });
  expect(peopleByText(db, 'Ahmad Fauzi').map(({ id }) => id)).toEqual(ids.slice(-1));
});

it('a person is found by their name with titles although many people have this name with others', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const ids = Array.from({ length: 25 }, (_, i) =>
    givenStaff(ctx, i * 3, i === 24 ? 'Ahmad Fauzi, S.Kep.' : undefined),
  );
  expect(peopleByText(db, 'Ahmad Fauzi, S.Kep.').map(({ id }) => id)).toEqual(ids.slice(-1));
});

function givenStaff(
  ctx: Parameters<typeof addEmployee>[0],
  i: number,
  name = i % 3 === 0 ? 'Ahmad Fauzi' : `Pegawai ${i}`,
): string {
  return addEmployee(ctx, {
    name,
    employment: 'pns',
    identityNumber: `199001012015031${String(i + 100)}`,
    signInName: '',
    grade: 'II/a',
    unit: 'PKM-MELATI',
    position: 'Staf',
    positionClass: 'pelaksana',
    functionalLevel: null,
    isHead: false,
    isOther: true,
    fromOn: '2026-01-01',
  }).subject;
}
