import { expect, it } from 'vitest';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { listOpenPositions, positionById } from '../queries/positions';
import { unitById } from '../queries/units';
import { addPosition } from './add-position';
import { addUnit } from './add-unit';
import { closeUnit } from './close-unit';

const DAY = '2026-07-01';

function givenEmptyUnit() {
  const db = freshDatabase();
  const admin = actingAs(db, cast.agencyAdmin, DAY);
  const unitId = addUnit(admin, { code: 'SEMENTARA', name: 'Satgas', parent: 'DINKES', isIndependent: false }).subject;
  const post = { positionClass: 'pengawas', functionalLevel: null, isHead: true } as const;
  addPosition(admin, { unitId, position: 'Ketua Satgas', ...post });
  return { db, admin, unitId };
}

it('ends an empty unit and its posts', () => {
  const { db, admin, unitId } = givenEmptyUnit();
  const [post] = listOpenPositions(db, unitId);
  closeUnit(admin, { unitId, closedOn: DAY });
  expect(positionById(db, post!.id)).toMatchObject({ closedOn: DAY, revision: 2 });
  expect(unitById(db, unitId)?.closedOn).toBe(DAY);
  expect(listOpenPositions(db, unitId)).toEqual([]);
  expectRefused(db, () => closeUnit(admin, { unitId, closedOn: DAY }), /sudah ditutup/);
});

it('refuses a unit with people or units in it, and an admin whose scope does not contain it', () => {
  const { db, admin, unitId } = givenEmptyUnit();
  expectRefused(db, () => closeUnit(admin, { unitId: castUnits.health.id, closedOn: DAY }), /1 pegawai.*4 unit/);
  const unitAdmin = actingAs(db, cast.unitAdmin, DAY);
  expectRefused(db, () => closeUnit(unitAdmin, { unitId: castUnits.health.id, closedOn: DAY }), /hanya untuk admin/);
  expectRefused(db, () => closeUnit(actingAs(db, cast.employee, DAY), { unitId, closedOn: DAY }), /tidak ditemukan/);
});
