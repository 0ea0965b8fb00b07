import { expect, it } from 'vitest';
import { StaleRevision } from '@/lib/kernel/decision';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { headPost } from '../queries/positions';
import { unitById } from '../queries/units';
import { changeUnit } from './change-unit';

const DAY = '2026-07-01';
const { health, clinic, services } = castUnits;
const same = {
  unitId: health.id,
  revision: 1,
  code: health.code,
  name: health.name,
  parent: 'KOTA',
  isIndependent: true,
};

it('renames a unit, and refuses the next user who saves an older version', () => {
  const db = freshDatabase();
  const ctx = actingAs(db, cast.agencyAdmin, DAY);
  changeUnit(ctx, { ...same, name: 'Dinas Kesehatan Kota' });
  expect(unitById(db, health.id)).toMatchObject({ name: 'Dinas Kesehatan Kota', revision: 2 });
  const stale = expectRefused(db, () => changeUnit(ctx, { ...same, name: 'Dinkes' }), /sudah diubah/) as StaleRevision;
  expect(stale).toBeInstanceOf(StaleRevision);
  expect([stale.revision, stale.current.name]).toEqual([2, 'Dinas Kesehatan Kota']);
});

it('moves a unit with everything below it', () => {
  const db = freshDatabase();
  changeUnit(actingAs(db, cast.agencyAdmin, DAY), { ...same, parent: 'BKPSDM' });
  expect(unitById(db, clinic.id)?.path).toBe('unit-kota/unit-bkpsdm/unit-dinkes/unit-melati/');
  expect(unitById(db, services.id)?.path).toBe('unit-kota/unit-bkpsdm/unit-dinkes/unit-yankes/');
});

it('makes the head of a unit that becomes independent a head of an independent unit', () => {
  const db = freshDatabase();
  const { id: unitId, code, name } = services;
  changeUnit(actingAs(db, cast.unitAdmin, DAY), {
    unitId,
    revision: 1,
    code,
    name,
    parent: 'DINKES',
    isIndependent: true,
  });
  expect(headPost(db, unitId)?.isIndependentUnitHead).toBe(true);
});

it('lets a unit admin rename their own unit, without a move', () => {
  const db = freshDatabase();
  changeUnit(actingAs(db, cast.unitAdmin, DAY), { ...same, name: 'Dinkes Purnama' });
  expect(unitById(db, health.id)).toMatchObject({ name: 'Dinkes Purnama', parentId: castUnits.city.id });
});

it.each([
  ['a loop: below itself', cast.agencyAdmin, { parent: 'DINKES' }, /di bawah unit ini/],
  ['a loop: below its own branch', cast.agencyAdmin, { parent: 'PKM-MELATI' }, /di bawah unit ini/],
  ['a code that is taken', cast.agencyAdmin, { code: 'BKPSDM' }, /sudah dipakai/],
  ['a unit admin who moves their own unit to another office', cast.unitAdmin, { parent: 'BKPSDM' }, /tidak ditemukan/],
  ['an auditor', cast.auditor, {}, /hanya untuk admin/],
  ['a person who may not see the unit', cast.employee, {}, /tidak ditemukan/],
])('refuses %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => changeUnit(actingAs(db, member, DAY), { ...same, ...change }), words);
});
