import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { agencies, cycles } from '@/db/schema';
import { type CastMember, cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenReleasedAppraisal } from '@/tests/support/given-appraisals';
import { givenState } from '@/tests/support/given-states';
import { expectRefused } from '@/tests/support/refused';
import { absenceWords } from '../labels';
import { actedForBy, listActing } from '../queries/acting';
import { appointmentInForce, listAppointments } from '../queries/appointments';
import { appraiserOn, leaderOn } from '../queries/reporting-line';
import { countsOn } from '../rules/appointments';
import { addUnit } from './add-unit';
import { appointAppraiser } from './appoint-appraiser';
import { closeUnit } from './close-unit';
import { endAssignment } from './end-assignment';
import { withdrawAppointment } from './withdraw-appointment';

const DAY = '2026-07-01';
const term = { fromOn: '2026-07-01', toOn: null, reason: 'Jabatan Kepala Bidang kosong', letterNumber: '800/12/2026' };
const forUnit = {
  ...term,
  unitId: castUnits.services.id,
  appraiser: '197811022003121006',
  capacity: 'plt',
} as const;
const forPerson = {
  ...term,
  assignmentId: cast.employee.assignmentId,
  appraiser: 'Bambang Sutrisno, S.K.M.',
  capacity: 'definitif',
  letterNumber: '',
} as const;

it('bridges a vacancy for everybody who reports to the head', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  endAssignment(ctx, { employeeId: cast.appraiser.id, revision: 1, lastOn: '2026-06-30', reason: 'Pensiun' });
  expect(appraiserOn(db, cast.employee.assignmentId, DAY)?.employeeId).toBe(cast.head.id);
  appointAppraiser(ctx, forUnit);
  const acting = {
    employeeId: cast.otherAppraiser.id,
    capacity: 'plt',
    named: true,
    ledUnitId: castUnits.services.id,
    unitId: castUnits.services.id,
  };
  expect(appraiserOn(db, cast.employee.assignmentId, DAY)).toEqual(acting);
});

it('corrects the tree for one person, with a reason, within the days named', () => {
  const db = freshDatabase();
  appointAppraiser(actingAs(db, cast.unitAdmin, DAY), { ...forPerson, toOn: '2026-09-30' });
  expect(appraiserOn(db, cast.employee.assignmentId, '2026-09-30')?.employeeId).toBe(cast.otherAppraiser.id);
  expect(appraiserOn(db, cast.employee.assignmentId, '2026-10-01')?.employeeId).toBe(cast.appraiser.id);
  expect(appraiserOn(db, cast.colleague.assignmentId, '2026-08-01')?.employeeId).toBe(cast.appraiser.id);
});

it.each([
  [
    'the person',
    cast.unitAdmin,
    { appraiser: cast.employee.signInName, capacity: 'delegasi', letterNumber: '1' },
    /dirinya sendiri/,
  ],
  ['nobody of that name', cast.unitAdmin, { appraiser: 'Si Fulan' }, /tidak ditemukan di antara pegawai aktif/],
  ['a member of staff as definitive', cast.unitAdmin, { appraiser: cast.colleague.signInName }, /pengawas/],
  [
    'a functional official by delegation',
    cast.unitAdmin,
    { appraiser: cast.stranger.signInName, capacity: 'delegasi' },
    /memimpin sebuah unit/,
  ],
  ['a delegate without letter', cast.unitAdmin, { capacity: 'delegasi' }, /Nomor surat/],
  ['a Plt.', cast.unitAdmin, { capacity: 'plt', letterNumber: '1' }, /mewakili jabatan/],
  ['a term that ends before it begins', cast.unitAdmin, { toOn: '2026-06-30' }, /tidak boleh sebelum/],
  ['a segment that is not there', cast.unitAdmin, { assignmentId: 'no-such-segment' }, /tidak ditemukan/],
  ['somebody of another office', cast.unitAdmin, { assignmentId: cast.auditor.assignmentId }, /tidak ditemukan/],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['the employee', cast.employee, {}, /tidak ditemukan/],
] as const)('refuses to name for a person: %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => appointAppraiser(actingAs(db, member, DAY), { ...forPerson, ...change }), words);
});

it('refuses two acting people on one day, a definitive appraiser for a unit, and a unit of another office', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  appointAppraiser(ctx, { ...forUnit, toOn: '2026-12-31' });
  expectRefused(db, () => appointAppraiser(ctx, { ...forUnit, fromOn: '2026-12-31' }), /sudah ada pejabat penilai/);
  expectRefused(db, () => appointAppraiser(ctx, { ...forUnit, capacity: 'definitif' }), /menempatkannya pada jabatan/);
  const others = { ...forUnit, unitId: castUnits.personnel.id };
  expectRefused(db, () => appointAppraiser(actingAs(db, cast.unitAdmin, DAY), others), /tidak ditemukan/);
  appointAppraiser(ctx, { ...forUnit, fromOn: '2027-01-01' });
});

it.each([
  ['a Plt. without letter', { letterNumber: '' }, /Nomor surat/],
  ['a Plh. without letter', { capacity: 'plh', letterNumber: '', toOn: '2026-07-10' }, /Nomor surat/],
  ['a Plh. without end', { capacity: 'plh' }, /hanya untuk sementara/],
  ['a Plh. beyond the limit', { capacity: 'plh', toOn: '2026-08-01' }, /30 hari, jadi paling lama sampai 30 Juli 2026/],
  ['an end before the beginning', { toOn: '2026-06-30' }, /tidak boleh sebelum/],
  ['the very holder of the post', { appraiser: cast.appraiser.signInName }, /mewakili dirinya sendiri/],
] as const)('refuses to name for a unit: %s', (_what, change, words) => {
  const db = freshDatabase();
  db.update(agencies).set({ plhMaxDays: 30 }).run();
  expectRefused(db, () => appointAppraiser(actingAs(db, cast.unitAdmin, DAY), { ...forUnit, ...change }), words);
});

it('takes a Plt. from inside the unit, and for a unit whose leading post is not registered', () => {
  const db = freshDatabase();
  const admin = actingAs(db, cast.agencyAdmin, DAY);
  appointAppraiser(admin, { ...forUnit, appraiser: cast.employee.signInName });
  expect(appraiserOn(db, cast.employee.assignmentId, DAY)?.employeeId).toBe(cast.head.id);
  expect(appraiserOn(db, cast.colleague.assignmentId, DAY)?.employeeId).toBe(cast.employee.id);
  const parent = castUnits.health.name;
  const unitId = addUnit(admin, { code: 'BARU', name: 'Balai Baru', parent, isIndependent: false }).subject;
  appointAppraiser(admin, { ...forUnit, unitId });
  const plt = leaderOn(db, unitId, DAY);
  expect(plt && actedForBy(db, plt, DAY)?.position).toBe('Pimpinan Balai Baru');
});

it('withdraws from today on and keeps the days before', () => {
  const db = freshDatabase();
  appointAppraiser(actingAs(db, cast.agencyAdmin, DAY), forUnit);
  const [{ id } = { id: '' }] = listAppointments(db, { unitId: castUnits.services.id });
  const august = actingAs(db, cast.agencyAdmin, '2026-08-10');
  withdrawAppointment(august, { appointmentId: id });
  expect(appraiserOn(db, cast.employee.assignmentId, '2026-08-09')?.employeeId).toBe(cast.otherAppraiser.id);
  expect(appraiserOn(db, cast.employee.assignmentId, '2026-08-10')?.employeeId).toBe(cast.appraiser.id);
  const [left] = listAppointments(db, { unitId: castUnits.services.id });
  expect(left).toMatchObject({ toOn: '2026-08-09', capacity: 'plt' });
  expectRefused(db, () => withdrawAppointment(august, { appointmentId: left!.id }), /sudah berakhir/);
  expectRefused(db, () => withdrawAppointment(august, { appointmentId: id }), /tidak ditemukan/);
});

it('withdraws one that has not begun so that it counts on no day, and only for officers who may', () => {
  const db = freshDatabase();
  appointAppraiser(actingAs(db, cast.unitAdmin, DAY), forPerson);
  const [{ id } = { id: '' }] = listAppointments(db, { assignmentId: cast.employee.assignmentId });
  expectRefused(
    db,
    () => withdrawAppointment(actingAs(db, cast.auditor, DAY), { appointmentId: id }),
    /hanya untuk admin/,
  );
  expectRefused(
    db,
    () => withdrawAppointment(actingAs(db, cast.employee, DAY), { appointmentId: id }),
    /tidak ditemukan/,
  );
  withdrawAppointment(actingAs(db, cast.unitAdmin, DAY), { appointmentId: id });
  expect(listAppointments(db, { assignmentId: cast.employee.assignmentId })).toEqual([]);
});

it('lasts no longer than its unit, and is shown so', () => {
  const db = freshDatabase();
  const admin = actingAs(db, cast.agencyAdmin, DAY);
  const unitId = addUnit(admin, { code: 'SATGAS', name: 'Satgas', parent: 'DINKES', isIndependent: false }).subject;
  appointAppraiser(admin, { ...forUnit, unitId, toOn: '2026-12-31' });
  closeUnit(admin, { unitId, closedOn: '2026-09-30' });
  const term = { fromOn: DAY, toOn: '2026-09-30', endedBy: 'unit-closed', letterToOn: '2026-12-31' };
  expect(listActing(db, cast.otherAppraiser.id)).toMatchObject([term]);
  expect(listAppointments(db, { unitId })).toMatchObject([term]);
  expectRefused(db, () => appointAppraiser(admin, { ...forUnit, unitId, fromOn: '2026-10-01' }), /ditutup pada 30 Sep/);
});

describe('who may record an appointment', () => {
  const refusal = (change: object, words: RegExp, member: CastMember = cast.unitAdmin) => {
    const db = freshDatabase();
    const input = { ...forPerson, ...change } as Parameters<typeof appointAppraiser>[1];
    expectRefused(db, () => appointAppraiser(actingAs(db, member, DAY), input), words);
  };
  const delegate = { capacity: 'delegasi', letterNumber: '800/1' } as const;
  const ofUnit = (unitId: string) => ({ ...forUnit, unitId, assignmentId: undefined });

  it('[ORANG-32] never names the officer who records it, for one person or for a unit', () => {
    const self = { appraiser: cast.unitAdmin.signInName };
    refusal({ ...delegate, ...self }, /menunjuk diri sendiri/);
    refusal({ ...ofUnit(castUnits.community.id), ...self }, /menunjuk diri sendiri/);
    refusal({ ...delegate, appraiser: cast.agencyAdmin.signInName }, /menunjuk diri sendiri/, cast.agencyAdmin);
  });

  it('[ORANG-32] never names an appraiser of the officer who records it, by person or by unit', () => {
    refusal({ assignmentId: cast.unitAdmin.assignmentId }, /dicatat oleh admin lain/);
    refusal(ofUnit(castUnits.services.id), /menilai Anda sendiri/);
    refusal({ assignmentId: cast.agencyAdmin.assignmentId }, /dicatat oleh admin lain/, cast.agencyAdmin);
    const db = freshDatabase();
    appointAppraiser(actingAs(db, cast.agencyAdmin, DAY), { ...forPerson, assignmentId: cast.unitAdmin.assignmentId });
    const [row] = listAppointments(db, { assignmentId: cast.unitAdmin.assignmentId });
    const withdraw = () => withdrawAppointment(actingAs(db, cast.unitAdmin, DAY), { appointmentId: row!.id });
    expectRefused(db, withdraw, /dicatat oleh admin lain/);
  });

  it('[ORANG-32] leaves the leader of an officer’s own subtree to an officer from above', () => {
    const forHead = { ...delegate, assignmentId: cast.head.assignmentId };
    refusal(forHead, /pimpinan teratas di lingkup Anda/);
    refusal(ofUnit(castUnits.health.id), /pimpinan teratas di lingkup Anda/);
    const db = freshDatabase();
    appointAppraiser(actingAs(db, cast.agencyAdmin, DAY), { ...forPerson, ...forHead });
    appointAppraiser(actingAs(db, cast.unitAdmin, DAY), { ...forPerson, assignmentId: cast.appraiser.assignmentId });
    const [row] = listAppointments(db, { assignmentId: cast.head.assignmentId });
    const withdraw = () => withdrawAppointment(actingAs(db, cast.unitAdmin, DAY), { appointmentId: row!.id });
    expectRefused(db, withdraw, /pimpinan teratas di lingkup Anda/);
  });

  it('[ORANG-33] is marked if it was recorded after its first day', () => {
    const db = freshDatabase();
    const assignmentId = cast.employee.assignmentId;
    const name = (fromOn: string, toOn: string | null) =>
      appointAppraiser(actingAs(db, cast.agencyAdmin, DAY), { ...forPerson, fromOn, toOn });
    name('2026-06-30', '2026-06-30');
    name(DAY, null);
    const marks = listAppointments(db, { assignmentId }).map(({ fromOn, backdatedOn }) => [fromOn, backdatedOn]);
    expect(marks).toEqual([
      [DAY, null],
      ['2026-06-30', DAY],
    ]);
  });

  it('[ORANG-33] does not reach back into a closed year, or to an evaluation that was handed over', () => {
    const db = freshDatabase();
    const { cycle } = givenReleasedAppraisal(db, cast.employee, { period: 1, day: '2026-04-06' });
    const admin = actingAs(db, cast.agencyAdmin, DAY);
    const from = (fromOn: string, change: object = {}) => {
      appointAppraiser(admin, { ...forPerson, ...change, fromOn } as Parameters<typeof appointAppraiser>[1]);
    };
    expectRefused(db, () => from('2026-03-01'), /pada 19 Maret 2026. Penunjukan paling awal mulai 20 Maret 2026/);
    expectRefused(db, () => from('2026-03-19', ofUnit(castUnits.services.id)), /mulai 20 Maret 2026/);
    from('2026-03-01', { toOn: '2026-03-18' });
    from('2026-03-20');
    from('2026-03-01', { assignmentId: cast.colleague.assignmentId });
    db.update(cycles).set({ status: 'closed' }).where(eq(cycles.id, cycle.id)).run();
    const late = { assignmentId: cast.contract.assignmentId };
    expectRefused(db, () => from('2026-12-31', late), /Tahun kinerja 2026 sudah ditutup.*mulai 1 Januari 2027/);
    from('2027-01-01', late);
  });
});

it('[ORANG-08] is shown as not counting while the person named is away, and counts again afterwards', () => {
  const db = freshDatabase();
  const admin = actingAs(db, cast.agencyAdmin, DAY);
  const unitId = castUnits.services.id;
  appointAppraiser(admin, { ...forUnit, toOn: '2026-12-31' });
  givenState(db, cast.otherAppraiser, { kind: 'cltn', fromOn: '2026-09-01', toOn: '2026-10-31' });
  givenState(db, cast.otherAppraiser, { kind: 'cuti-sakit', fromOn: '2026-11-01', toOn: '2026-11-30' });
  givenState(db, cast.otherAppraiser, { kind: 'mpp', fromOn: '2027-01-01' });
  for (const [row] of [listActing(db, cast.otherAppraiser.id), listAppointments(db, { unitId })]) {
    expect(absenceWords(row!.absences)).toBe(
      'tidak berlaku selama cuti di luar tanggungan negara (CLTN), 1 September 2026 sampai 31 Oktober 2026',
    );
    const leads = (day: string) => leaderOn(db, unitId, day)?.employeeId === cast.otherAppraiser.id;
    for (const day of ['2026-08-31', '2026-09-01', '2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01'])
      expect([day, countsOn(row!, day)]).toEqual([day, leads(day)]);
  }
});

it('[ORANG-08] names as the source the letter of the present appraiser, not that of a person who was named and is away', () => {
  const db = freshDatabase();
  const admin = actingAs(db, cast.agencyAdmin, DAY);
  const { assignmentId } = cast.employee;
  appointAppraiser(admin, {
    ...forPerson,
    appraiser: cast.clinicHead.signInName,
    capacity: 'delegasi',
    letterNumber: '7',
  });
  appointAppraiser(admin, forUnit);
  const source = () => appointmentInForce(db, assignmentId, appraiserOn(db, assignmentId, DAY), DAY)?.appraiserId;
  expect(source()).toBe(cast.clinicHead.id);
  givenState(db, cast.clinicHead, { kind: 'mpp', fromOn: '2026-01-01' });
  expect(appraiserOn(db, assignmentId, DAY)?.employeeId).toBe(cast.otherAppraiser.id);
  expect(source()).toBe(cast.otherAppraiser.id);
});
