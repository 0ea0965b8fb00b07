import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { employees } from '@/db/schema';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { accountOf } from '../queries/accounts';
import { findPerson } from '../queries/person';
import { findPost } from '../queries/positions';
import { appraiserOn } from '../queries/reporting-line';
import { addEmployee } from './add-employee';

const DAY = '2026-07-01';
const input = {
  name: 'Putri Handayani, A.Md.Gz.',
  employment: 'pns',
  identityNumber: '19950412 201903 2 004',
  signInName: '',
  grade: 'II/d',
  unit: 'DINKES-YANKES',
  position: 'Nutrisionis Terampil',
  positionClass: 'fungsional',
  functionalLevel: 'terampil',
  isHead: false,
  fromOn: '2026-06-01',
} as const;

it('gives a joiner a segment from the first day, an account without password and an appraiser', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  const person = findPerson(ctx, addEmployee(ctx, input).subject)!;
  expect(person).toMatchObject({ identityNumber: '199504122019032004', bornOn: '1995-04-12', sex: 'wanita' });
  expect(person.current).toMatchObject({ fromOn: '2026-06-01', toOn: null, unitId: castUnits.services.id });
  expect(accountOf(db, person.id)).toMatchObject({ signInName: '199504122019032004', passwordHash: null });
  expect(appraiserOn(db, person.current!.id, DAY)?.employeeId).toBe(cast.appraiser.id);
});

it('takes a post that the unit has, and creates one that it does not have', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  const twin = { ...input, position: 'Nutrisionis Ahli Muda', functionalLevel: 'ahli-muda' } as const;
  const taken = addEmployee(ctx, { ...twin, name: 'Ayu Lestari', identityNumber: '199504122019032005' }).subject;
  expect(findPerson(ctx, taken)?.current?.positionId).toBe(`jabatan-${cast.employee.id}`);
  addEmployee(ctx, input);
  expect(findPost(db, castUnits.services.id, { ...input, name: input.position })).toBeDefined();
});

it('knows officials by NRP or by a chosen name', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  const post = { unit: 'INSPEKTORAT', functionalLevel: null, grade: '', positionClass: 'pejabat-negara' } as const;
  const major = addEmployee(ctx, { ...input, ...post, employment: 'tni-polri', identityNumber: '11020034/P' });
  expect(accountOf(db, major.subject)?.signInName).toBe('11020034/p');
  const chosen = { ...input, ...post, employment: 'pejabat-negara', identityNumber: '', signInName: 'wakil' } as const;
  expect(accountOf(db, addEmployee(ctx, chosen).subject)?.signInName).toBe('wakil');
  expectRefused(db, () => addEmployee(ctx, chosen), /Nama masuk ini sudah dipakai/);
});

it.each([
  ['a NIP that is known', cast.unitAdmin, { identityNumber: '198809242012122003' }, /sudah terdaftar/],
  ['a spoilt NIP', cast.unitAdmin, { identityNumber: '1,98809E+17' }, /notasi ilmiah/],
  ['a word for nobody', cast.unitAdmin, { name: '(kosong)' }, /bukan nama/],
  ['a grade of nobody', cast.unitAdmin, { grade: 'IX' }, /tidak dikenal/],
  ['an unknown unit', cast.unitAdmin, { unit: 'ANTAH' }, /tidak ditemukan/],
  ['another office', cast.unitAdmin, { unit: 'BKPSDM' }, /tidak ditemukan/],
  [
    'a leading post that has a holder',
    cast.unitAdmin,
    {
      isHead: true,
      position: 'Kepala Bidang Pelayanan Kesehatan',
      positionClass: 'administrator',
      functionalLevel: null,
    },
    /sudah dipimpin drg. Maya/,
  ],
  ['a functional post without level', cast.unitAdmin, { functionalLevel: null }, /jenjang/],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['an employee', cast.employee, {}, /hanya untuk admin/],
] as const)('refuses %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => addEmployee(actingAs(db, member, DAY), { ...input, ...change }), words);
});

describe('the same name and birth date with another number', () => {
  // Dewi Anggraini, S.Gz., of the services division, is registered with the number 198809242012122003.
  const twin = { ...input, name: 'DEWI ANGGRAINI', identityNumber: '198809242014122009', grade: 'III/b' };

  it('leads to a question, and is accepted if it is another person', () => {
    const db = freshDatabase();
    const ctx = actingAs(db, cast.unitAdmin, DAY);
    const refusal = expectRefused(db, () => addEmployee(ctx, twin), /sudah terdaftar dengan nomor 198809242012122003/);
    expect(Object.keys(refusal.fields)).toEqual(['isOther']);
    expect(findPerson(ctx, addEmployee(ctx, { ...twin, isOther: true }).subject)?.name).toBe('DEWI ANGGRAINI');
  });

  it('leads to a question without a name if that person is in an office that the admin may not see', () => {
    const db = freshDatabase();
    const admin = { ...twin, name: 'Nur Aini', identityNumber: '198703032014012002' };
    const refusal = expectRefused(db, () => addEmployee(actingAs(db, cast.unitAdmin, DAY), admin), /di unit lain/);
    expect(JSON.stringify(refusal.fields)).not.toContain('198703032011012010');
  });

  it.each([
    ['another name', { name: 'Dewi Anggrek' }],
    ['another birth date', { identityNumber: '198809252014122009' }],
  ])('%s leads to no question', (_, change) => {
    const db = freshDatabase();
    expect(() => addEmployee(actingAs(db, cast.unitAdmin, DAY), { ...twin, ...change })).not.toThrow();
  });

  it('leads to no question if the other person is deactivated', () => {
    const db = freshDatabase();
    db.update(employees).set({ deactivatedOn: '2026-01-01' }).where(eq(employees.id, cast.employee.id)).run();
    expect(() => addEmployee(actingAs(db, cast.unitAdmin, DAY), twin)).not.toThrow();
  });
});
