import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Connection } from '@/db/client';
import { appraiserAppointments, assignments, cycles, employees, units } from '@/db/schema';
import { formatDate } from '@/lib/kernel/dates';
import { StaleRevision } from '@/lib/kernel/decision';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenOpenCycle } from '@/tests/support/given';
import { countAuditEntries, expectRefused } from '@/tests/support/refused';
import { periodLabel } from '../labels';
import { currentCycle, findCycle, listCycles, periodsOf } from '../queries';
import { countYear, listPopulation } from '../queries/population';
import { blockersOf, listExcuses, listUnappraised, listUnitsInLoop } from '../queries/readiness';
import { readinessPage } from '../queries/readiness-page';
import { dateFieldsOf } from '../rules/date-order';
import { changeCycleDates } from './change-cycle-dates';
import { discardCycle } from './discard-cycle';
import { draftCycle } from './draft-cycle';
import { excusePerson } from './excuse-person';
import { openCycle } from './open-cycle';
import { withdrawExcuse } from './withdraw-excuse';

const DAY = '2026-01-05';
const real = { year: 2026, purpose: 'real', periodicKind: 'triwulanan' } as const;

/** The head of the health office has left, and no other head was appointed. */
function withVacancy(db: Connection): void {
  db.update(assignments).set({ toOn: '2025-12-31' }).where(eq(assignments.id, cast.head.assignmentId)).run();
}

describe('preparing a year', () => {
  it('makes the cycle and its periods, which are not current yet', () => {
    const db = freshDatabase();
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    const { subject } = draftCycle(ctx, real);
    expect(findCycle(db, subject)).toMatchObject({
      name: 'Tahun Kinerja 2026',
      status: 'draft',
      planningToOn: '2026-01-31',
    });
    expect(periodsOf(db, subject).map(periodLabel)).toEqual([
      'Triwulan I',
      'Triwulan II',
      'Triwulan III',
      'Triwulan IV',
      'Akhir',
    ]);
    expect(currentCycle(ctx)).toBeUndefined();
    expect(countAuditEntries(db)).toBe(1);
  });

  it('refuses a person who is no agency admin', () => {
    const db = freshDatabase();
    for (const member of [cast.employee, cast.head, cast.unitAdmin, cast.auditor])
      expectRefused(db, () => draftCycle(actingAs(db, member, DAY), real), /admin instansi/);
  });

  it('allows one real cycle for a year, and several practice ones', () => {
    const db = freshDatabase();
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    draftCycle(ctx, real);
    draftCycle(ctx, { ...real, purpose: 'practice' });
    draftCycle(ctx, { ...real, purpose: 'practice' });
    expectRefused(db, () => draftCycle(ctx, real), /sudah ada/);
    expect(listCycles(db).map(({ purpose }) => purpose)).toEqual(['real', 'practice', 'practice']);
  });

  it.each([2021, 2028])('refuses %i: before the regulation, or too far ahead', (year) => {
    const db = freshDatabase();
    expectRefused(db, () => draftCycle(actingAs(db, cast.agencyAdmin, DAY), { ...real, year }), /Tahun dapat dipilih/);
  });

  it('can be taken back while it is a draft, not later', () => {
    const db = freshDatabase();
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    const { subject: cycleId } = draftCycle(ctx, real);
    excusePerson(ctx, { cycleId, assignmentId: cast.leaver.assignmentId, reason: 'Masa persiapan pensiun' });
    expectRefused(db, () => discardCycle(actingAs(db, cast.auditor, DAY), { cycleId }), /admin instansi/);
    discardCycle(ctx, { cycleId });
    expect(findCycle(db, cycleId)).toBeUndefined();
    const opened = givenOpenCycle(db);
    expectRefused(db, () => discardCycle(ctx, { cycleId: opened.id }), /tidak dapat dihapus/);
    expectRefused(db, () => discardCycle(ctx, { cycleId }), /tidak ditemukan/);
  });
});

describe('opening a year', () => {
  it('makes the year the current one; a past year can be opened as well', () => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    givenOpenCycle(db, { year: 2025, day: '2026-01-03' });
    givenOpenCycle(db, { purpose: 'practice', day: '2026-01-03' });
    expect(cycle).toMatchObject({ status: 'open' });
    expect(currentCycle(actingAs(db, cast.employee, '2026-07-01'))?.id).toBe(cycle.id);
    expect(currentCycle(actingAs(db, cast.employee, '2027-01-10'))?.id).toBe(cycle.id);
    expect(currentCycle(actingAs(db, cast.employee, '2025-07-01'))?.year).toBe(2025);
  });

  it('refuses a second opening, a person who is no agency admin, and a year that does not exist', () => {
    const db = freshDatabase();
    const { id: cycleId } = givenOpenCycle(db);
    expectRefused(db, () => openCycle(actingAs(db, cast.agencyAdmin, DAY), { cycleId }), /sudah dibuka/);
    expectRefused(db, () => openCycle(actingAs(db, cast.employee, DAY), { cycleId }), /admin instansi/);
    expectRefused(db, () => openCycle(actingAs(db, cast.agencyAdmin, DAY), { cycleId: 'x' }), /tidak ditemukan/);
  });

  it('[SIKLUS-05] does not wait for a vacant post below another leader, but reports it', () => {
    const db = freshDatabase();
    withVacancy(db);
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    const { subject: cycleId } = draftCycle(ctx, real);
    const [unit, ...others] = readinessPage(ctx, findCycle(db, cycleId)!, { search: '', after: undefined }).leaderless;
    expect([unit, others]).toMatchObject([{ name: 'Dinas Kesehatan', people: 3, meanwhile: cast.mayor.name }, []]);
    openCycle(ctx, { cycleId });
  });

  it('[SIKLUS-05] waits until a vacant head post at the top is bridged, or the people are excused', () => {
    const db = freshDatabase();
    withVacancy(db);
    db.update(assignments).set({ toOn: '2025-12-31' }).where(eq(assignments.id, cast.mayor.assignmentId)).run();
    for (const { id } of [cast.personnelHead, cast.inspector])
      db.update(employees).set({ employment: 'pejabat-negara' }).where(eq(employees.id, id)).run();
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    const { subject: cycleId } = draftCycle(ctx, real);
    const cycle = findCycle(db, cycleId)!;
    const waiting = listUnappraised(db, cycle, DAY, { limit: 10 });
    expect(waiting.map(({ name }) => name)).toEqual([
      cast.otherAppraiser.name,
      cast.clinicHead.name,
      cast.appraiser.name,
    ]);
    const next = { name: waiting[0]!.name.toLowerCase(), assignmentId: waiting[0]!.assignmentId };
    expect(listUnappraised(db, cycle, DAY, { limit: 10, after: next })).toHaveLength(2);
    expectRefused(db, () => openCycle(ctx, { cycleId }), /3 pegawai belum memiliki pejabat penilai/);
    excusePerson(ctx, {
      cycleId,
      assignmentId: cast.clinicHead.assignmentId,
      reason: 'Cuti di luar tanggungan negara',
    });
    db.insert(appraiserAppointments)
      .values({
        id: 'sk-1',
        unitId: castUnits.health.id,
        appraiserId: cast.personnelHead.id,
        capacity: 'plt',
        reason: 'Jabatan kosong',
        fromOn: '2026-01-01',
        appointedBy: cast.agencyAdmin.id,
        appointedAt: ctx.now,
      })
      .run();
    openCycle(ctx, { cycleId });
    expect(findCycle(db, cycleId)?.status).toBe('open');
  });

  it('[SIKLUS-05] waits until a loop among the units is corrected', () => {
    const db = freshDatabase();
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    const { subject: cycleId } = draftCycle(ctx, real);
    db.update(units).set({ parentId: castUnits.services.id }).where(eq(units.id, castUnits.health.id)).run();
    expect(listUnitsInLoop(db).map(({ name }) => name)).toContain('Dinas Kesehatan');
    expectRefused(db, () => openCycle(ctx, { cycleId }), /berputar pada 4 unit/);
  });

  it('finds for everybody at once what appraiserOn finds for one person', () => {
    const db = freshDatabase();
    withVacancy(db);
    db.update(assignments)
      .set({ fromOn: '2026-03-01' })
      .where(eq(assignments.id, cast.personnelHead.assignmentId))
      .run();
    for (const [unitId, appraiserId, capacity] of [
      [castUnits.community.id, cast.stranger.id, 'plt'],
      [castUnits.inspectorate.id, cast.auditor.id, 'plh'],
      [castUnits.health.id, cast.appraiser.id, 'delegasi'],
      [castUnits.personnel.id, cast.otherAppraiser.id, 'plt'],
    ] as const) {
      const given = { reason: 'Penugasan', appointedBy: cast.agencyAdmin.id, appointedAt: new Date(0) };
      db.insert(appraiserAppointments)
        .values({ id: `sk-${unitId}`, unitId, appraiserId, capacity, fromOn: '2026-09-01', ...given })
        .run();
    }
    const { subject } = draftCycle(actingAs(db, cast.agencyAdmin, DAY), real);
    const cycle = findCycle(db, subject)!;
    for (const day of [DAY, '2026-09-30', '2026-12-31']) {
      const alone = listPopulation(db, cycle, { limit: 100 }).filter((row) => !appraiserOn(db, row.assignmentId, day));
      const atOnce = listUnappraised(db, cycle, day, { limit: 100 });
      expect(atOnce.map(({ assignmentId }) => assignmentId)).toEqual(alone.map(({ assignmentId }) => assignmentId));
    }
  });
});

describe('the population', () => {
  it('[SIKLUS-04] is every PNS and PPPK of the year: no state official, nobody who was excused', () => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    const everybody = Object.keys(cast).length - 1;
    expect(countYear(db, cycle, DAY)).toEqual({ people: everybody, excused: 0, plans: everybody });
    const names = () => listPopulation(db, cycle, { limit: 50 }).map(({ name }) => name);
    expect(names()).not.toContain(cast.mayor.name);
    expect(names()).toContain(cast.leaver.name);
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    excusePerson(ctx, { cycleId: cycle.id, assignmentId: cast.leaver.assignmentId, reason: 'Masa persiapan pensiun' });
    expect(names()).not.toContain(cast.leaver.name);
    const [excuse] = listExcuses(db, cycle, 10);
    expect(excuse).toMatchObject({ name: cast.leaver.name, reason: 'Masa persiapan pensiun' });
    const { id: otherYear } = givenOpenCycle(db, { purpose: 'practice' });
    expectRefused(db, () => withdrawExcuse(ctx, { cycleId: otherYear, excuseId: excuse!.id! }), /tidak ditemukan/);
    withdrawExcuse(ctx, { cycleId: cycle.id, excuseId: excuse!.id! });
    expect(names()).toContain(cast.leaver.name);
    expectRefused(db, () => withdrawExcuse(ctx, { cycleId: cycle.id, excuseId: excuse!.id! }), /tidak ditemukan/);
  });

  it('pages by name, and is searched by name, NIP and subtree', () => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    const first = listPopulation(db, cycle, { limit: 4 });
    const last = first.at(-1)!;
    const second = listPopulation(db, cycle, {
      limit: 4,
      after: { name: last.name.toLowerCase(), assignmentId: last.assignmentId },
    });
    expect(new Set([...first, ...second].map(({ assignmentId }) => assignmentId)).size).toBe(8);
    expect(listPopulation(db, cycle, { limit: 9, search: 'dewi' }).map(({ name }) => name)).toEqual([
      cast.employee.name,
    ]);
    expect(listPopulation(db, cycle, { limit: 9, search: '1988092420' })).toHaveLength(1);
    expect(listPopulation(db, cycle, { limit: 9, search: '%' })).toHaveLength(0);
    const clinic = listPopulation(db, cycle, { limit: 9, unitPath: 'unit-kota/unit-dinkes/unit-melati/' });
    expect(clinic.map(({ name }) => name)).toEqual([cast.clinicHead.name]);
  });

  it('excuses nobody twice, nobody who needs no plan, nothing without a reason, nothing by others', () => {
    const db = freshDatabase();
    const { id: cycleId } = givenOpenCycle(db);
    const ctx = actingAs(db, cast.agencyAdmin, DAY);
    const excuse = { cycleId, assignmentId: cast.contract.assignmentId, reason: 'Cuti di luar tanggungan negara' };
    excusePerson(ctx, excuse);
    expectRefused(db, () => excusePerson(ctx, excuse), /tidak ditemukan/);
    expectRefused(db, () => excusePerson(ctx, { ...excuse, assignmentId: cast.mayor.assignmentId }), /tidak ditemukan/);
    expectRefused(db, () => excusePerson(ctx, { ...excuse, cycleId: 'x' }), /tidak ditemukan/);
    const other = { ...excuse, assignmentId: cast.leaver.assignmentId };
    expectRefused(db, () => excusePerson(ctx, { ...other, reason: ' ' }), /Alasan wajib diisi/);
    expectRefused(db, () => excusePerson(actingAs(db, cast.unitAdmin, DAY), other), /admin instansi/);
    expectRefused(db, () => withdrawExcuse(actingAs(db, cast.head, DAY), { cycleId, excuseId: 'x' }), /admin instansi/);
  });
});

describe('changing the dates', () => {
  const dates = {
    planningFromOn: '2026-01-01',
    planningToOn: '2026-02-15',
    midYearFromOn: '2026-06-01',
    midYearToOn: '2026-07-31',
    appraisalFromOn: '2026-12-01',
    appraisalToOn: '2027-02-10',
  };

  it('moves stages and windows while the year runs', () => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    const [first] = periodsOf(db, cycle.id);
    const windows = { [first!.id]: { from: '2026-03-25', to: '2026-04-10' } };
    changeCycleDates(actingAs(db, cast.agencyAdmin, DAY), {
      ...dates,
      cycleId: cycle.id,
      revision: cycle.revision,
      windows,
    });
    expect(findCycle(db, cycle.id)).toMatchObject({ planningToOn: '2026-02-15', revision: cycle.revision + 1 });
    const after = periodsOf(db, cycle.id);
    expect(after[0]).toMatchObject({ windowFromOn: '2026-03-25', windowToOn: '2026-04-10' });
    expect(after.at(-1)).toMatchObject({ kind: 'tahunan', windowToOn: '2027-02-10' });
  });

  it('shows the stored dates to the user whose change came second', () => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    const change = { ...dates, cycleId: cycle.id, revision: cycle.revision };
    changeCycleDates(actingAs(db, cast.agencyAdmin, DAY), change);
    const error = expectRefused(
      db,
      () => changeCycleDates(actingAs(db, cast.agencyAdmin, DAY), change),
      /sudah diubah/,
    );
    expect(error).toBeInstanceOf(StaleRevision);
    const { current } = error as StaleRevision;
    expect(Object.keys(current)).toEqual(Object.keys(dateFieldsOf(cycle, periodsOf(db, cycle.id))));
    expect(current.planningToOn).toBe(formatDate(dates.planningToOn));
  });

  it('refuses an end before its beginning, a closed year, and a person who is no agency admin', () => {
    const db = freshDatabase();
    const cycle = givenOpenCycle(db);
    const change = { ...dates, cycleId: cycle.id, revision: cycle.revision };
    const admin = actingAs(db, cast.agencyAdmin, DAY);
    const { fields } = expectRefused(
      db,
      () => changeCycleDates(admin, { ...change, midYearToOn: '2026-05-01' }),
      /mendahului/,
    );
    expect(Object.keys(fields)).toEqual(['midYearToOn']);
    expectRefused(db, () => changeCycleDates(actingAs(db, cast.auditor, DAY), change), /admin instansi/);
    expectRefused(db, () => changeCycleDates(admin, { ...change, cycleId: 'x' }), /tidak ditemukan/);
    db.update(cycles).set({ status: 'closed' }).where(eq(cycles.id, cycle.id)).run();
    expectRefused(db, () => changeCycleDates(admin, change), /sudah ditutup/);
  });
});

describe('a large agency', () => {
  it('answers in one statement for 12,000 people whose leader is missing', () => {
    const db = freshDatabase();
    const { subject } = draftCycle(actingAs(db, cast.agencyAdmin, DAY), real);
    const cycle = findCycle(db, subject)!;
    db.$client.exec(`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 12000)
      insert into employees (id, identity_kind, identity_number, name, employment, created_at)
        select 'p' || i, 'nip', printf('19800101%010d', i), 'Pegawai ' || i, 'pns', 0 from n;
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 12000)
      insert into positions (id, unit_id, name, position_class) select 'j' || i, '${castUnits.services.id}', 'Pelaksana', 'pelaksana' from n;
      insert into assignments (id, employee_id, position_id, unit_id, from_on)
        select 't' || substr(id, 2), id, 'j' || substr(id, 2), '${castUnits.services.id}', '2025-01-01' from employees where id like 'p%';`);
    for (const { assignmentId } of [cast.appraiser, cast.head, cast.mayor])
      db.update(assignments).set({ toOn: '2025-12-31' }).where(eq(assignments.id, assignmentId)).run();
    const blockers = blockersOf(db, cycle, DAY);
    expect(blockers.peopleWithoutAppraiser).toBeGreaterThan(12_000);
  });
});
