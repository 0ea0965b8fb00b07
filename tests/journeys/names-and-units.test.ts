import { and, asc, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { assignments, units } from '@/db/schema';
import { listPopulation } from '@/lib/cycles/queries/population';
import { addUnit } from '@/lib/people/commands/add-unit';
import { changeEmployee } from '@/lib/people/commands/change-employee';
import { closeUnit } from '@/lib/people/commands/close-unit';
import { employeeCard } from '@/lib/people/queries/cards';
import { searchAppointees } from '@/lib/people/queries/grants';
import { searchOfficials } from '@/lib/people/queries/officials';
import { searchPeople } from '@/lib/people/queries/people';
import { findPerson, peopleByText } from '@/lib/people/queries/person';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { openPlanning, type Planning } from '@/lib/planning/queries';
import { listPlanners } from '@/lib/planning/queries/people';
import { openRecap, recapPage } from '@/lib/recaps/queries';
import { searchForTeam } from '@/lib/teams/queries/people';
import { candidates } from '@/lib/templates/queries/candidates';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';

const DAY = '2026-07-01';

describe('the one search of people', () => {
  const RENAMED = "Nur’ Al-Ḥusna  D'Souza, S.Kep.";
  const named = (db: Connection) => {
    const admin = actingAs(db, cast.agencyAdmin, DAY);
    const person = findPerson(admin, cast.employee.id)!;
    changeEmployee(admin, {
      ...person,
      ...{ employeeId: person.id, name: RENAMED, signInName: '', identityNumber: person.identityNumber ?? '' },
      grade: person.grade ?? '',
    });
    return admin;
  };

  it.each(['nur al husna', 'HUSNA', 'dsouza', "d'souza", 'd’souza nur', 'souza s.kep', 'alhusna', '19880924 201212'])(
    'finds the same person everywhere by %j',
    (typed) => {
      const db = freshDatabase();
      const admin = named(db);
      const cycle = givenOpenCycle(db);
      const ids = (rows: readonly { employeeId?: string; id?: string }[]) =>
        rows.map((row) => row.employeeId ?? row.id);
      const found = searchPeople(admin, { q: typed, unitId: '', status: 'aktif' });
      expect([ids(found.rows), found.foundCount]).toEqual([[cast.employee.id], 1]);
      expect(ids(listPlanners(openPlanning(admin, { cari: typed }) as Planning))).toEqual([cast.employee.id]);
      const recap = openRecap(admin, cycle.id, { q: typed })!;
      expect(ids(recapPage(admin, recap, {}).lines)).toEqual([cast.employee.id]);
      expect(ids(listPopulation(db, cycle, { limit: 9, search: typed }))).toEqual([cast.employee.id]);
      expect(ids(candidates(admin, cycle, { q: typed }))).toEqual([cast.employee.id]);
      expect(ids(searchAppointees(admin, typed))).toEqual([cast.employee.id]);
    },
  );

  it('finds nobody by signs alone, and a leader by a word of the name for a user who proposes one', () => {
    const db = freshDatabase();
    expect(
      searchPeople(actingAs(db, cast.agencyAdmin, DAY), { q: '-.-', unitId: '', status: 'aktif' }).foundCount,
    ).toBe(0);
    const officials = searchOfficials(db, 'Lestari Maya', { butNot: '', day: DAY });
    expect(officials.map(({ employeeId }) => employeeId)).toEqual([cast.appraiser.id]);
    expect(searchForTeam(db, 'saputra  andi', DAY).map(({ employeeId }) => employeeId)).toEqual([cast.colleague.id]);
    // A part of a NIP must not find anybody: otherwise all people could be found by trying numbers.
    expect(searchForTeam(db, '19930408', DAY)).toEqual([]);
    expect(peopleByText(db, 'Surya Pratama').map(({ id }) => id)).toEqual([cast.head.id]);
  });

  it('lists people in the order of their names without academic titles', () => {
    const db = freshDatabase();
    const names = searchPeople(actingAs(db, cast.agencyAdmin, DAY), { q: '', unitId: '', status: 'aktif' }).rows.map(
      ({ name }) => name,
    );
    expect(names.indexOf(cast.personnelHead.name)).toBeGreaterThan(names.indexOf(cast.employee.name));
    expect(names.at(-1)).toBe(cast.unitAdmin.name);
    expect(names[0]).toBe(cast.inspector.name);
  });
});

describe('units of one name', () => {
  it('are told apart in lists and on cards, also after a rename, and no longer when one is closed', () => {
    const db = freshDatabase();
    const admin = actingAs(db, cast.agencyAdmin, DAY);
    const add = (code: string, parent: string) =>
      addUnit(admin, { code, name: 'Sekretariat', parent, isIndependent: false }).subject;
    const isOpenNamesake = and(eq(units.name, 'Sekretariat'), isNull(units.closedOn));
    const inOrder = db.select({ name: UNIT_LABEL }).from(units).where(isOpenNamesake).orderBy(asc(units.sortKey));
    const labels = () => inOrder.all().map(({ name }) => name);
    const health = add('S-2', 'DINKES');
    expect(labels()).toEqual(['Sekretariat']);
    const personnel = add('S-10', 'BKPSDM');
    expect(labels()).toEqual(['Sekretariat · Badan Kepegawaian dan Pengembangan SDM', 'Sekretariat · Dinas Kesehatan']);
    db.update(assignments).set({ unitId: health }).where(eq(assignments.employeeId, cast.employee.id)).run();
    const [row] = searchPeople(admin, { q: cast.employee.name, unitId: '', status: 'aktif' }).rows;
    expect(row!.unit).toBe('Sekretariat · Dinas Kesehatan');
    expect(employeeCard(db, cast.employee.assignmentId)!.unit).toBe('Sekretariat · Dinas Kesehatan');
    closeUnit(admin, { unitId: personnel, closedOn: DAY });
    expect(labels()).toEqual(['Sekretariat']);
  });
});
