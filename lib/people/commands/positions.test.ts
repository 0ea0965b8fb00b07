import { expect, it } from 'vitest';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { positionById } from '../queries/positions';
import { addPosition } from './add-position';
import { changePosition } from './change-position';
import { closePosition } from './close-position';

const DAY = '2026-07-01';
const input = {
  unitId: castUnits.services.id,
  position: 'Apoteker  Ahli Pertama',
  positionClass: 'fungsional',
  functionalLevel: 'ahli-pertama',
  isHead: false,
} as const;
const postOf = (member: { id: string }) => `jabatan-${member.id}`;

it('adds, corrects and closes a post', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.unitAdmin, DAY);
  const { subject: positionId } = addPosition(ctx, input);
  expect(positionById(db, positionId)).toMatchObject({ name: 'Apoteker Ahli Pertama', isIndependentUnitHead: false });
  changePosition(ctx, { ...input, positionId, revision: 1, position: 'Apoteker Muda', functionalLevel: 'ahli-muda' });
  expect(positionById(db, positionId)).toMatchObject({ name: 'Apoteker Muda', revision: 2 });
  closePosition(ctx, { positionId, closedOn: DAY });
  expect(positionById(db, positionId)?.closedOn).toBe(DAY);
  expectRefused(db, () => closePosition(ctx, { positionId, closedOn: DAY }), /sudah ditutup/);
});

it.each([
  ['a functional post without level', cast.unitAdmin, { functionalLevel: null }, /harus memiliki jenjang/],
  ['a level for another class', cast.unitAdmin, { positionClass: 'pelaksana' }, /hanya untuk jabatan fungsional/],
  ['a second head', cast.unitAdmin, { isHead: true }, /sudah mempunyai jabatan pimpinan: Kepala Bidang/],
  [
    'the same post again',
    cast.unitAdmin,
    { position: 'nutrisionis ahli muda', functionalLevel: 'ahli-muda' },
    /sudah ada/,
  ],
  ['another office', cast.unitAdmin, { unitId: castUnits.personnel.id }, /tidak ditemukan/],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['an employee', cast.employee, {}, /tidak ditemukan/],
] as const)('refuses to add %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => addPosition(actingAs(db, member, DAY), { ...input, ...change }), words);
});

it.each([
  ['a stale version', cast.unitAdmin, { revision: 9 }, /sudah diubah/],
  ['a second head', cast.unitAdmin, { isHead: true }, /sudah mempunyai/],
  ['no level', cast.unitAdmin, { functionalLevel: null }, /harus memiliki jenjang/],
  ['a twin', cast.unitAdmin, { position: 'Perawat Terampil', functionalLevel: 'terampil' }, /sudah ada/],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['an employee', cast.employee, {}, /tidak ditemukan/],
  ['nothing', cast.unitAdmin, { positionId: 'no-such-post' }, /tidak ditemukan/],
] as const)('refuses to make of a post: %s', (_what, member, change, words) => {
  const db = freshDatabase();
  const wanted = { ...input, positionId: postOf(cast.employee), revision: 1, ...change };
  expectRefused(db, () => changePosition(actingAs(db, member, DAY), wanted), words);
});

it('refuses to close a post that has a holder, or that belongs to another office', () => {
  const db = freshDatabase();
  const held = { positionId: postOf(cast.employee), closedOn: DAY };
  expectRefused(db, () => closePosition(actingAs(db, cast.unitAdmin, DAY), held), /1 pegawai/);
  expectRefused(db, () => closePosition(actingAs(db, cast.employee, DAY), held), /tidak ditemukan/);
  expectRefused(db, () => closePosition(actingAs(db, cast.auditor, DAY), held), /hanya untuk admin/);
  const gone = { positionId: postOf(cast.leaver), closedOn: '2026-08-31' };
  closePosition(actingAs(db, cast.unitAdmin, DAY), gone);
});
