import { expect, it } from 'vitest';
import { AGENCY_KINDS } from '@/lib/agency/rules/vocabulary';
import { importRows, on } from '@/tests/support/import-file';
import { IMPORT_COLUMNS } from './import-columns';
import { isExample, templateRows } from './import-examples';
import type { RegisterSnapshot } from './import-known';
import { planImport } from './import-plan';

const top = { id: 'u1', code: 'INSTANSI', name: 'Kota Purnama', parentId: null, isIndependent: true, closedOn: null };
const world: RegisterSnapshot = { units: new Map([['instansi', top]]), people: new Map(), heads: new Map() };

/** The import plan of the template, if it is uploaded with the names changed by `change`. */
function sentBack(kind: (typeof AGENCY_KINDS)[number], change: (name: string) => string = (name) => name) {
  const rows = templateRows([top], kind).map((cells) =>
    Object.fromEntries(
      IMPORT_COLUMNS.map(({ key, header }) => [header, key === 'name' ? change(cells.name ?? '') : (cells[key] ?? '')]),
    ),
  );
  return planImport(importRows(rows), world, on('2026-01-01'));
}

it.each(AGENCY_KINDS)('the template of a %s changes nothing if it is uploaded unchanged', (kind) => {
  const { verdicts, units, steps } = sentBack(kind);
  expect(verdicts.map(({ status }) => status)).toEqual(['same', 'wrong', 'wrong', 'wrong']);
  for (const { faults } of verdicts.slice(1))
    expect(faults).toEqual([expect.objectContaining({ key: 'name', reason: 'Baris contoh; hapus dari berkas.' })]);
  expect([units, steps]).toEqual([[], []]);
});

it.each(AGENCY_KINDS)('the examples of a %s are good rows once they have real names', (kind) => {
  const { verdicts, units } = sentBack(kind, (name) => name.replace('Contoh: ', ''));
  expect(verdicts.map(({ status }) => status)).toEqual(['same', 'new', 'new', 'new']);
  expect(units).toMatchObject([{ parentCode: 'INSTANSI' }]);
});

it.each([
  ['Contoh: dr. Surya', true],
  ['contoh:dr. Surya', true],
  ['Contohwati, S.E.', false],
  [undefined, false],
])('%s is an example: %s', (name, expected) => {
  expect(isExample({ values: { name } })).toBe(expected);
});

it('the unit data of an example row does not count for other rows', () => {
  const example = {
    'Kode Unit': 'DINKES',
    'Nama Unit': 'Dinas Kesehatan',
    Nama: 'Contoh: dr. Surya',
    Jabatan: 'Kepala',
  };
  const mine = { 'Kode Unit': 'DINKES', 'Nama Unit': 'Dinas Kesehatan dan KB', 'Kode Unit Induk': 'INSTANSI' };
  const { units } = planImport(importRows([example, mine]), world, on('2026-01-01'));
  expect(units).toMatchObject([{ name: 'Dinas Kesehatan dan KB' }]);
});

it('a second unit at the top, beside the registered one, is marked', () => {
  const row = (code: string, parent = '') => ({ 'Kode Unit': code, 'Nama Unit': code, 'Kode Unit Induk': parent });
  const marked = (rows: Parameters<typeof importRows>[0], where = world) =>
    planImport(importRows(rows), where, on('2026-01-01')).verdicts.map(({ newTop }) => newTop);
  expect(marked([row('KOTA'), row('DINKES', 'KOTA'), row('INSTANSI')])).toEqual(['KOTA', 'KOTA', undefined]);
  expect(marked([row('KOTA', 'INSTANSI')])).toEqual([undefined]);
  expect(marked([{ ...row('KOTA'), NIP: '1' }, row('DINKES', 'KOTA')])).toEqual([undefined, 'KOTA']);
  const closed = { ...top, closedOn: '2026-01-01' };
  for (const units of [new Map(), new Map([['instansi', closed]])]) {
    expect(marked([row('KOTA')], { ...world, units })).toEqual([undefined]);
  }
});
