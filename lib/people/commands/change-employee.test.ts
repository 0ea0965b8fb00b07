import { expect, it } from 'vitest';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { accountOf } from '../queries/accounts';
import { findPerson } from '../queries/person';
import { changeEmployee } from './change-employee';

const DAY = '2026-07-01';
const input = {
  employeeId: cast.employee.id,
  revision: 1,
  name: 'Dewi Anggraini, S.Gz., M.Gizi',
  employment: 'pns',
  identityNumber: '198809242012122003',
  signInName: '',
  grade: 'III/d',
} as const;

it('corrects name, grade and number; the sign-in name follows', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  changeEmployee(ctx, { ...input, identityNumber: '198809242012122004' });
  expect(findPerson(ctx, cast.employee.id)).toMatchObject({ grade: 'III/d', revision: 2, bornOn: '1988-09-24' });
  expect(accountOf(db, cast.employee.id)?.signInName).toBe('198809242012122004');
});

it.each([
  ['an older version', cast.unitAdmin, { revision: 0 }, /sudah diubah/],
  ['the NIP of another', cast.unitAdmin, { identityNumber: '199304082019031007' }, /sudah terdaftar/],
  ['a spoilt NIP', cast.unitAdmin, { identityNumber: '19' }, /18 angka/],
  ['somebody of another office', cast.unitAdmin, { employeeId: cast.auditor.id }, /tidak ditemukan/],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['the employee', cast.employee, {}, /tidak ditemukan/],
] as const)('refuses %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => changeEmployee(actingAs(db, member, DAY), { ...input, ...change }), words);
});

it('refuses the sign-in name of another official', () => {
  const db = freshDatabase();
  const official = { ...input, employment: 'pejabat-negara', grade: '', signInName: 'walikota' } as const;
  expectRefused(db, () => changeEmployee(actingAs(db, cast.agencyAdmin, DAY), official), /Nama masuk/);
});
