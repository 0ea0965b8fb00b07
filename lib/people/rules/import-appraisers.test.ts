import { expect, it } from 'vitest';
import { type FileRow, importRows, on } from '@/tests/support/import-file';
import { appraisersAfter } from './import-appraisers';
import type { World } from './import-known';
import { planImport } from './import-plan';

const row = (more: FileRow): FileRow => ({
  ...{ 'Kode Unit': 'DINKES', 'Nama Unit': 'Dinas Kesehatan', Golongan: 'III/c', Jabatan: 'Analis' },
  ...{ 'Jenis Jabatan': 'Pelaksana', NIP: '198503122010012003', Nama: 'Ani' },
  ...more,
});
const head = { Jabatan: 'Kepala', 'Jenis Jabatan': 'Administrator', 'Pimpinan Unit': 'ya' };
const below = { 'Kode Unit': 'GIZI', 'Nama Unit': 'Bidang Gizi', 'Kode Unit Induk': 'DINKES' };

const registered: World = {
  units: new Map([
    [
      'dinkes',
      { id: 'u1', code: 'DINKES', name: 'Dinas Kesehatan', parentId: null, isIndependent: true, closedOn: null },
    ],
  ]),
  people: new Map(),
  heads: new Map([
    [
      'u1',
      {
        ...{ positionId: 'p1', post: { isHead: true } as never },
        holders: [{ employeeId: 'lama', name: 'dr. Surya', fromOn: '2025-01-01', toOn: null }],
      },
    ],
  ]),
};
const empty: World = { units: new Map(), people: new Map(), heads: new Map() };

const appraisersOf = (rows: readonly FileRow[], world: World) => {
  const plan = planImport(importRows(rows), world, on('2026-01-01'));
  expect(plan.verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  return [...appraisersAfter(plan, world).values()];
};

it.each<[string, FileRow[], World, string[]]>([
  ['the head in the file', [row({ ...head, Nama: 'Budi', NIP: '197203121998031004' }), row({})], empty, ['Budi']],
  ['the head who is registered', [row({})], registered, ['dr. Surya']],
  ['nobody while there is no head', [row({})], empty, []],
  ['for a head the one above', [row({ ...below, ...head, Nama: 'Budi' })], registered, ['dr. Surya']],
  [
    'for staff of a new unit its new head',
    [row({ ...below, ...head, Nama: 'Budi', NIP: '197203121998031004' }), row(below)],
    registered,
    ['dr. Surya', 'Budi'],
  ],
])('names %s', (_, rows, world, names) => {
  expect(appraisersOf(rows, world)).toEqual(names);
});
