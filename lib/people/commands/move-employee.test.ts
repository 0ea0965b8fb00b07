import { expect, it } from 'vitest';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { givenAgreedSkp, givenSubmittedSkp } from '@/tests/support/given';
import { expectRefused } from '@/tests/support/refused';
import { findPerson } from '../queries/person';
import { appraiserOn } from '../queries/reporting-line';
import { deactivateEmployee } from './deactivate-employee';
import { endAssignment } from './end-assignment';
import { moveEmployee } from './move-employee';

const DAY = '2026-07-01';
const input = {
  employeeId: cast.employee.id,
  revision: 1,
  unit: 'PKM-MELATI',
  position: 'Nutrisionis Ahli Muda',
  positionClass: 'fungsional',
  functionalLevel: 'ahli-muda',
  isHead: false,
  fromOn: '2026-08-25',
} as const;

it('ends the old segment the day before and begins the new one', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  moveEmployee(ctx, input);
  const [old, next] = findPerson(ctx, cast.employee.id)!.segments;
  expect(old).toMatchObject({ toOn: '2026-08-24', endReason: 'Pindah jabatan', revision: 2 });
  expect(next).toMatchObject({ fromOn: '2026-08-25', toOn: null, unitId: castUnits.clinic.id });
  expect(appraiserOn(db, next!.id, '2026-09-01')?.employeeId).toBe(cast.clinicHead.id);
  expect(appraiserOn(db, old!.id, '2026-08-01')?.employeeId).toBe(cast.appraiser.id);
});

it('brings back a person who left, after the last day', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  const back = {
    ...input,
    employeeId: cast.leaver.id,
    position: 'Staf',
    positionClass: 'pelaksana',
    functionalLevel: null,
  } as const;
  expectRefused(db, () => moveEmployee(ctx, back), /sampai 31 Agustus 2026/);
  moveEmployee(ctx, { ...back, fromOn: '2026-09-01' });
  expect(findPerson(ctx, cast.leaver.id)?.segments).toHaveLength(2);
});

it.each([
  ['a day before the running segment', cast.unitAdmin, { fromOn: '2025-01-01' }, /harus sesudah 1 Januari 2025/],
  ['the same post', cast.unitAdmin, { unit: 'bidang pelayanan kesehatan' }, /sama dengan yang sekarang/],
  ['an older version', cast.unitAdmin, { revision: 7 }, /sudah diubah/],
  ['a unit of another office', cast.unitAdmin, { unit: 'BKPSDM' }, /tidak ditemukan/],
  ['somebody of another office', cast.unitAdmin, { employeeId: cast.auditor.id }, /tidak ditemukan/],
  [
    'a leading post that has a holder',
    cast.agencyAdmin,
    { isHead: true, position: 'Kepala Puskesmas Melati', functionalLevel: 'ahli-madya' },
    /sudah dipimpin/,
  ],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['the employee', cast.employee, {}, /tidak ditemukan/],
] as const)('refuses %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => moveEmployee(actingAs(db, member, DAY), { ...input, ...change }), words);
});

it('[ORANG-10] refuses a day before the first day of a plan that was set, also as the end of a post', () => {
  const db = freshDatabase();
  givenAgreedSkp(db, cast.employee);
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const words = /SKP 2026 pada jabatan ini sudah ditetapkan dan berlaku mulai 1 Januari 2026/;
  const moved = expectRefused(db, () => moveEmployee(ctx, { ...input, fromOn: '2026-01-01' }), words);
  expect(Object.keys(moved.fields)).toEqual(['fromOn']);
  const leave = { employeeId: cast.employee.id, revision: 1, lastOn: '2025-12-31', reason: 'Pindah instansi' };
  expect(Object.keys(expectRefused(db, () => endAssignment(ctx, leave), words).fields)).toEqual(['lastOn']);
  moveEmployee(ctx, { ...input, fromOn: '2026-01-02' });
});

it('ends a post with a plan that was not set', () => {
  const db = freshDatabase();
  givenSubmittedSkp(db, cast.employee);
  moveEmployee(actingAs(db, cast.agencyAdmin, DAY), { ...input, fromOn: '2026-01-01' });
});

it('refuses a deactivated person', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  deactivateEmployee(ctx, { employeeId: cast.employee.id, revision: 1, lastOn: DAY, reason: 'Pindah instansi' });
  expectRefused(db, () => moveEmployee(ctx, { ...input, revision: 2 }), /nonaktif/);
});

it('changes nothing before a later first day: neither the post, nor the appraiser, nor who may change it [ORANG-05]', () => {
  const db = freshDatabase();
  const office = (day: string) => findPerson(actingAs(db, cast.agencyAdmin, day), cast.employee.id)!;
  moveEmployee(actingAs(db, cast.agencyAdmin, DAY), { ...input, unit: 'INSPEKTORAT' });
  const [old, next] = office(DAY).segments;
  expect(office(DAY)).toMatchObject({ current: { id: old!.id }, latest: { id: next!.id }, coming: [{ id: next!.id }] });
  expect(office('2026-08-24').current?.id).toBe(old!.id);
  expect(office('2026-08-25')).toMatchObject({ current: { id: next!.id }, coming: [] });
  const seenByUnit = (day: string) => findPerson(actingAs(db, cast.unitAdmin, day), cast.employee.id);
  expect(seenByUnit(DAY)?.current?.id).toBe(old!.id);
  expect(seenByUnit('2026-08-25')).toBeUndefined();
  const further = { ...input, revision: next!.revision, position: 'Analis', fromOn: '2026-09-10' };
  expectRefused(db, () => moveEmployee(actingAs(db, cast.unitAdmin, DAY), further), /unit/i);
  const leaving = { employeeId: cast.employee.id, revision: next!.revision, lastOn: '2026-09-30', reason: 'Pensiun' };
  expectRefused(db, () => endAssignment(actingAs(db, cast.unitAdmin, DAY), leaving), /unit/i);
  endAssignment(actingAs(db, cast.agencyAdmin, DAY), leaving);
  expect(office(DAY).segments.map(({ toOn }) => toOn)).toEqual(['2026-08-24', '2026-09-30']);
});
