import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { assignments } from '@/db/schema';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { stateHistoryOf, statesOf, statesWithin } from '../queries/states';
import { endState } from './end-state';
import { recordState } from './record-state';
import { withdrawState } from './withdraw-state';

const DAY = '2026-03-02';
const leave = {
  employeeId: cast.employee.id,
  kind: 'cltn',
  fromOn: '2026-03-01',
  toOn: null,
  letterNumber: '850/17/BKPSDM/2026',
  note: 'Mendampingi suami bertugas di luar negeri',
  studyLevel: null,
  studyPlace: null,
  universityAccreditation: null,
  programmeAccreditation: null,
  institution: '',
  programme: '',
} as const;
const study = {
  ...leave,
  kind: 'tugas-belajar',
  studyLevel: 'profesi-s2-s3',
  studyPlace: 'dalam-negeri',
  universityAccreditation: 'A',
  programmeAccreditation: 'C',
  institution: 'Universitas Airlangga',
  programme: 'Magister Kebijakan Publik',
} as const;

it('records a state with its letter; study facts only for a study, accreditations only at home', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  recordState(ctx, { ...leave, institution: 'Bukan studi' });
  expect(statesOf(db, cast.employee.id)).toMatchObject([
    { kind: 'cltn', letterNumber: leave.letterNumber, institution: null, recorder: cast.unitAdmin.name },
  ]);
  recordState(ctx, { ...study, employeeId: cast.colleague.id });
  expect(statesOf(db, cast.colleague.id)[0]).toMatchObject({
    universityAccreditation: 'A',
    programme: study.programme,
  });
  recordState(ctx, { ...study, employeeId: cast.contract.id, studyPlace: 'luar-negeri' });
  expect(statesOf(db, cast.contract.id)[0]).toMatchObject({ studyPlace: 'luar-negeri', universityAccreditation: null });
});

it.each([
  ['without letter', cast.unitAdmin, { letterNumber: '' }, /Nomor surat/],
  ['that ends before it begins', cast.unitAdmin, { toOn: '2026-02-01' }, /tidak boleh sebelum/],
  ['of study without its facts', cast.unitAdmin, { kind: 'tugas-belajar' }, /jenjang studinya/],
  ['of a CPNS without post on the day', cast.unitAdmin, { kind: 'cpns', fromOn: '2024-12-31' }, /belum ditempatkan/],
  ['of somebody of another office', cast.unitAdmin, { employeeId: cast.auditor.id }, /tidak ditemukan/],
  ['by an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['by the employee', cast.employee, {}, /tidak ditemukan/],
] as const)('refuses a state %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => recordState(actingAs(db, member, DAY), { ...leave, ...change }), words);
  expect(stateHistoryOf(db, cast.employee.id)).toEqual([]);
});

it('refuses the same state twice on a day', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  recordState(ctx, leave);
  expectRefused(db, () => recordState(ctx, { ...leave, fromOn: '2026-05-01' }), /sudah tercatat/);
});

it('ends a state by a row that replaces it, and keeps the one before', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  recordState(ctx, leave);
  const [open] = statesOf(db, cast.employee.id);
  endState(ctx, { stateId: open!.id, lastOn: '2026-08-31' });
  const [ended] = statesOf(db, cast.employee.id);
  expect(ended).toMatchObject({ toOn: '2026-08-31', letterNumber: leave.letterNumber });
  expect(stateHistoryOf(db, cast.employee.id)).toHaveLength(2);
  expect(statesWithin(db, cast.employee.id, { fromOn: '2026-09-01', toOn: null })).toEqual([]);
  expectRefused(db, () => endState(ctx, { stateId: ended!.id, lastOn: '2026-08-31' }), /sudah berakhir/);
  expectRefused(db, () => endState(ctx, { stateId: ended!.id, lastOn: '2026-02-28' }), /tidak boleh sebelum/);
  expectRefused(db, () => endState(ctx, { stateId: open!.id, lastOn: '2026-09-30' }), /tidak ditemukan/);
  recordState(ctx, { ...leave, fromOn: '2026-10-01' });
  expectRefused(db, () => endState(ctx, { stateId: ended!.id, lastOn: '2026-10-01' }), /sudah tercatat/);
  expectRefused(
    db,
    () => endState(actingAs(db, cast.auditor, DAY), { stateId: ended!.id, lastOn: '2026-09-30' }),
    /hanya untuk/,
  );
  expectRefused(
    db,
    () => endState(actingAs(db, cast.head, DAY), { stateId: ended!.id, lastOn: '2026-09-30' }),
    /tidak ditemukan/,
  );
});

it('withdraws a state and keeps the reason', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  recordState(ctx, leave);
  const [{ id: stateId } = { id: '' }] = statesOf(db, cast.employee.id);
  expectRefused(db, () => withdrawState(ctx, { stateId, reason: '  ' }), /wajib diisi/);
  expectRefused(db, () => withdrawState(actingAs(db, cast.auditor, DAY), { stateId, reason: 'Salah' }), /hanya untuk/);
  expectRefused(
    db,
    () => withdrawState(actingAs(db, cast.employee, DAY), { stateId, reason: 'Salah' }),
    /tidak ditemukan/,
  );
  withdrawState(ctx, { stateId, reason: 'Tercatat pada orang yang salah' });
  expect(statesOf(db, cast.employee.id)).toEqual([]);
  expect(stateHistoryOf(db, cast.employee.id)[0]).toMatchObject({ withdrawalReason: 'Tercatat pada orang yang salah' });
  expectRefused(db, () => withdrawState(ctx, { stateId, reason: 'Lagi' }), /tidak ditemukan/);
});

it('takes the SPMT of a CPNS on a day within a post', () => {
  const db = freshDatabase();
  db.update(assignments).set({ fromOn: '2026-01-01' }).where(eq(assignments.id, cast.employee.assignmentId)).run();
  recordState(actingAs(db, cast.unitAdmin, DAY), { ...leave, kind: 'cpns', fromOn: '2026-02-02' });
  expect(statesOf(db, cast.employee.id)).toMatchObject([{ kind: 'cpns', fromOn: '2026-02-02' }]);
});
