import { expect, it } from 'vitest';
import { cast, castUnits } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { expectRefused } from '@/tests/support/refused';
import { unitById } from '../queries/units';
import { addUnit } from './add-unit';

const DAY = '2026-07-01';
const input = { code: 'DINKES-GIZI', name: 'Instalasi Gizi', parent: 'DINKES', isIndependent: false };

it('adds a new unit below another one', () => {
  const db = freshDatabase();
  const { subject } = addUnit(actingAs(db, cast.agencyAdmin, DAY), input);
  expect(unitById(db, subject)).toMatchObject({
    name: 'Instalasi Gizi',
    parentId: castUnits.health.id,
    path: `unit-kota/unit-dinkes/${subject}/`,
  });
});

it('lets a unit admin add units to their own subtree by name or code, and an agency admin at the top', () => {
  const db = freshDatabase();
  const own = addUnit(actingAs(db, cast.unitAdmin, DAY), { ...input, parent: 'bidang pelayanan kesehatan' });
  expect(unitById(db, own.subject)?.parentId).toBe(castUnits.services.id);
  const top = addUnit(actingAs(db, cast.agencyAdmin, DAY), { ...input, code: 'PUNCAK', parent: '' });
  expect(unitById(db, top.subject)).toMatchObject({ parentId: null, path: `${top.subject}/` });
});

it.each([
  ['a code that is taken, in other letters', cast.agencyAdmin, { code: 'dinkes' }, /sudah dipakai/],
  ['an unknown parent', cast.agencyAdmin, { parent: 'ANTAH' }, /tidak ditemukan/],
  ['a parent that many names fit', cast.agencyAdmin, { parent: 'Bidang' }, /Ada 2 unit yang cocok: DINKES-KESMAS/],
  ['a parent of another office', cast.unitAdmin, { parent: 'BKPSDM' }, /tidak ditemukan/],
  ['the top, for a unit admin', cast.unitAdmin, { parent: '' }, /hanya untuk admin instansi/],
  ['an auditor', cast.auditor, {}, /tidak ditemukan/],
  ['an employee', cast.employee, {}, /tidak ditemukan/],
])('refuses %s', (_what, member, change, words) => {
  const db = freshDatabase();
  expectRefused(db, () => addUnit(actingAs(db, member, DAY), { ...input, ...change }), words);
});
