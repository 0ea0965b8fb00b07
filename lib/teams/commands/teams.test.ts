import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { cycles } from '@/db/schema';
import { StaleRevision } from '@/lib/kernel/decision';
import { findMatrixHead } from '@/lib/matrices/queries/head';
import { endAssignment } from '@/lib/people/commands/end-assignment';
import { moveEmployee } from '@/lib/people/commands/move-employee';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { givenNamed, givenTeam } from '@/tests/support/given-teams';
import { expectRefused } from '@/tests/support/refused';
import { findTeam } from '../queries/teams';
import { changeTeam } from './change-team';
import { formTeam } from './form-team';

const DAY = '2026-01-22';

function given() {
  const db = freshDatabase();
  return { db, cycle: givenOpenCycle(db) };
}

const fields = {
  name: 'Percepatan Penurunan Stunting',
  unit: 'DINKES',
  lead: cast.appraiser.name,
  letterNumber: '',
  fromOn: '2026-02-01',
  toOn: '2026-06-30' as string | null,
  isOpen: false,
};
const seen = (db: Connection, member: CastMember, teamId: string) => findTeam(actingAs(db, member, DAY), teamId);

describe('forming a team', () => {
  it.each([
    ['the head of the unit', cast.head],
    ['the leader of the unit above', cast.mayor],
    ['the admin of the unit', cast.unitAdmin],
    ['the agency admin', cast.agencyAdmin],
  ])('[MATRIKS-10] is for %s', (_, member) => {
    const { db, cycle } = given();
    const { subject } = formTeam(actingAs(db, member, DAY), { ...fields, cycleId: cycle.id });
    expect(seen(db, cast.appraiser, subject)!.team).toMatchObject({
      name: fields.name,
      unit: 'Dinas Kesehatan',
      lead: cast.appraiser.name,
      isOver: false,
      members: [],
    });
  });

  it.each([
    ['an employee', cast.employee, /tidak ditemukan/],
    ['an auditor', cast.auditor, /tidak ditemukan/],
    ['the head of another unit', cast.otherAppraiser, /bukan unit yang Anda pimpin/],
  ])('[MATRIKS-10] is refused to %s', (_, member, words) => {
    const { db, cycle } = given();
    expectRefused(db, () => formTeam(actingAs(db, member, DAY), { ...fields, cycleId: cycle.id }), words);
  });

  it.each([
    [{ unit: 'Tidak Ada' }, 'unit', /./],
    [{ lead: 'Tidak Ada' }, 'lead', /tidak ditemukan di antara PNS dan PPPK/],
    [{ lead: cast.mayor.name }, 'lead', /tidak ditemukan di antara PNS dan PPPK/],
    [
      { lead: cast.leaver.name, fromOn: '2026-09-01', toOn: null },
      'lead',
      /tidak memiliki jabatan pada 1 September 2026/,
    ],
    [{ fromOn: '2026-07-01' }, 'toOn', /tidak boleh sebelum hari pertama/],
    [{ fromOn: '2025-12-31' }, 'fromOn', /dalam tahun kinerja 2026/],
    [{ toOn: '2027-01-31' }, 'toOn', /bentuk tim baru/],
  ])('[MATRIKS-10] is refused with %j at its field', (wrong, field, words) => {
    const { db, cycle } = given();
    const form = () => formTeam(actingAs(db, cast.head, DAY), { ...fields, ...wrong, cycleId: cycle.id });
    expect(Object.keys(expectRefused(db, form, words).fields)).toEqual([field]);
  });

  it('[MATRIKS-10] takes a name once at a time in a unit, and again after the team has ended', () => {
    const { db, cycle } = given();
    const ctx = actingAs(db, cast.head, DAY);
    formTeam(ctx, { ...fields, cycleId: cycle.id });
    const again = { ...fields, name: ' percepatan  penurunan stunting', cycleId: cycle.id };
    expect(expectRefused(db, () => formTeam(ctx, again), /pada waktu yang sama/).fields).toHaveProperty('name');
    expect(formTeam(ctx, { ...again, fromOn: '2026-07-01', toOn: null }).subject).toBeTruthy();
    expect(formTeam(ctx, { ...again, unit: 'DINKES-YANKES' }).subject).toBeTruthy();
  });

  it('is refused in a year that is not open', () => {
    const { db, cycle } = given();
    db.update(cycles).set({ status: 'closed' }).run();
    expectRefused(
      db,
      () => formTeam(actingAs(db, cast.head, DAY), { ...fields, cycleId: cycle.id }),
      /tidak sedang dibuka/,
    );
    expectRefused(
      db,
      () => formTeam(actingAs(db, cast.head, DAY), { ...fields, cycleId: 'nothing' }),
      /tidak ditemukan/,
    );
  });
});

describe('changing a team', () => {
  const change = { ...fields, fromOn: '2026-01-15', toOn: null as string | null, revision: 1 };

  it('gives it another name, lead and term; its last day ends it', () => {
    const { db, cycle } = given();
    const { teamId } = givenTeam(db, cycle);
    const ended = { ...change, name: 'Stunting', lead: '198703032011012010', toOn: '2026-01-21' };
    changeTeam(actingAs(db, cast.head, DAY), { ...ended, teamId });
    expect(seen(db, cast.head, teamId)!.team).toMatchObject({
      name: 'Stunting',
      lead: cast.agencyAdmin.name,
      isOver: true,
      revision: 2,
    });
  });

  it('follows a lead who moved into the new post, and asks for another lead if there is no such post', () => {
    const { db, cycle } = given();
    const { teamId } = givenTeam(db, cycle);
    moveEmployee(actingAs(db, cast.agencyAdmin, DAY), {
      ...{
        employeeId: cast.appraiser.id,
        revision: 1,
        unit: castUnits.clinic.code,
        position: 'Dokter Gigi Ahli Madya',
      },
      ...{ positionClass: 'fungsional', functionalLevel: 'ahli-madya', isHead: false },
      ...{ fromOn: '2026-02-01' },
    });
    const later = '2026-03-02';
    const headOf = (day: string) => findMatrixHead(actingAs(db, cast.head, day), teamId)!;
    expect(headOf(later)).toMatchObject({ isOver: true, leader: { unit: castUnits.services.name } });
    changeTeam(actingAs(db, cast.head, later), { ...change, teamId });
    expect(headOf(later)).toMatchObject({ isOver: false, leader: { unit: castUnits.clinic.name } });
    endAssignment(actingAs(db, cast.agencyAdmin, later), {
      employeeId: cast.appraiser.id,
      lastOn: '2026-03-31',
      reason: 'Pensiun',
      revision: 1,
    });
    const keep = () => changeTeam(actingAs(db, cast.head, '2026-04-06'), { ...change, teamId, revision: 2 });
    expect(expectRefused(db, keep, /tidak memiliki jabatan pada 6 April 2026/).fields).toHaveProperty('lead');
  });

  it('keeps the lead whose name was not changed, even if two people have the name', () => {
    const { db, cycle } = given();
    const { teamId } = givenTeam(db, cycle);
    changeTeam(actingAs(db, cast.unitAdmin, DAY), { ...change, teamId, letterNumber: 'ST-13/2026' });
    expect(seen(db, cast.head, teamId)!.team).toMatchObject({ lead: cast.appraiser.name, letterNumber: 'ST-13/2026' });
  });

  it.each([
    ['its lead', cast.appraiser, /hanya dapat diubah oleh pimpinan unit/],
    ['another person', cast.stranger, /tidak ditemukan/],
    ['an auditor', cast.auditor, /hanya dapat diubah oleh pimpinan unit/],
  ])('[MATRIKS-10] is refused to %s', (_, member, words) => {
    const { db, cycle } = given();
    const { teamId } = givenTeam(db, cycle);
    expectRefused(db, () => changeTeam(actingAs(db, member, DAY), { ...change, teamId }), words);
  });

  it('refuses a member as lead, a name that is taken, a wrong term, an older page and a closed year', () => {
    const { db, cycle } = given();
    const team = givenTeam(db, cycle);
    const { teamId } = team;
    givenNamed(db, team, cast.employee);
    givenTeam(db, cycle, { name: 'Tim Lain' });
    const ctx = actingAs(db, cast.head, DAY);
    const refused = (wrong: Partial<typeof change>, words: RegExp) =>
      expectRefused(db, () => changeTeam(ctx, { ...change, ...wrong, teamId }), words);
    expect(refused({ lead: cast.employee.name }, /anggota tim ini/).fields).toHaveProperty('lead');
    expect(refused({ name: 'tim lain' }, /waktu yang sama/).fields).toHaveProperty('name');
    expect(refused({ toOn: '2026-01-01' }, /sebelum hari pertama/).fields).toHaveProperty('toOn');
    expect(refused({ revision: 3 }, /sudah diubah/)).toBeInstanceOf(StaleRevision);
    db.update(cycles).set({ status: 'closed' }).run();
    refused({}, /sudah ditutup/);
  });
});
