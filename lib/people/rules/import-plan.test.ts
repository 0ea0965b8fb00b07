import { describe, expect, it } from 'vitest';
import { type FileRow, importRows } from '@/tests/support/import-file';
import { findHeader, missingColumns } from './import-columns';
import { planImport } from './import-plan';
import type { KnownPerson, World } from './import-steps';

const empty: World = { units: new Map(), people: new Map(), heads: new Map() };
const good: FileRow = {
  'Kode Unit': 'DINKES',
  'Nama Unit': 'Dinas Kesehatan',
  NIP: '198503122010012003',
  Nama: 'Ani, S.Kom.',
  Golongan: 'III/c',
  Jabatan: 'Analis Kesehatan',
  'Jenis Jabatan': 'Pelaksana',
};
const faultsOf = (rows: readonly FileRow[], world = empty) =>
  planImport(importRows(rows), world, '2026-01-01').verdicts.flatMap(({ row, faults }) =>
    faults.map(({ key, read, reason }) => ({ row: row.row, key, read, reason })),
  );

describe('each fault is named at its row and column, with what was read', () => {
  it.each<[string, FileRow, string, string, RegExp]>([
    ['a NIP in scientific notation', { NIP: '1,98503E+17' }, 'identityNumber', '1,98503E+17', /notasi ilmiah/],
    ['a NIP kept as a number', { NIP: 198503122010012000 }, 'identityNumber', '198503122010012000', /sebagai angka/],
    ['a NIP of 17 digits', { NIP: '19850312201001200' }, 'identityNumber', '19850312201001200', /18 angka/],
    [
      'a NIP without such a birthday',
      { NIP: '199613012020121002' },
      'identityNumber',
      '199613012020121002',
      /tanggal lahir/,
    ],
    ['no NIP', { NIP: '', 'Jenis Pegawai': 'PNS' }, 'identityNumber', '', /wajib diisi/],
    ['no name', { Nama: '' }, 'name', '', /wajib diisi/],
    ['no post', { Jabatan: '' }, 'position', '', /wajib diisi/],
    ['an unknown class', { 'Jenis Jabatan': 'Eselon' }, 'positionClass', 'Eselon', /tidak dikenal/],
    [
      'an unknown level',
      { 'Jenis Jabatan': 'Fungsional', Jenjang: 'Senior' },
      'functionalLevel',
      'Senior',
      /tidak dikenal/,
    ],
    ['a functional post without level', { 'Jenis Jabatan': 'Fungsional' }, 'functionalLevel', '', /jenjang/],
    ['an unknown grade', { Golongan: 'V/a' }, 'grade', 'V/a', /tidak dikenal/],
    ['an unknown kind of employment', { 'Jenis Pegawai': 'Honorer' }, 'employment', 'Honorer', /tidak dikenal/],
    [
      'another employment than the NIP says',
      { 'Jenis Pegawai': 'PPPK', Golongan: 'IX' },
      'identityNumber',
      '198503122010012003',
      /berpola PNS/,
    ],
    ['neither yes nor no', { 'Pimpinan Unit': 'mungkin' }, 'isHead', 'mungkin', /ya, tidak/],
    ['no unit', { 'Kode Unit': '' }, 'unitCode', '', /wajib diisi/],
    ['an unknown unit', { 'Nama Unit': '' }, 'unitCode', 'DINKES', /belum dikenal/],
    ['an unknown parent', { 'Kode Unit Induk': 'ANTAH' }, 'parentCode', 'ANTAH', /ANTAH tidak ada/],
    ['its own parent', { 'Kode Unit Induk': 'dinkes' }, 'parentCode', 'dinkes', /melingkar/],
    ['a code with blanks', { 'Kode Unit': 'DIN KES' }, 'unitCode', 'DIN KES', /hanya boleh berisi/],
    ['a name that is too long', { Nama: 'a'.repeat(151) }, 'name', 'a'.repeat(80), /Terlalu panjang/],
    ['a day that does not exist', { 'Berlaku Sejak': '31-02-2026' }, 'fromOn', '31-02-2026', /Tanggal tidak dikenal/],
    [
      'a code that Excel made a date',
      { 'Kode Unit': new Date('2026-02-01') },
      'unitCode',
      '2026-02-01',
      /sebagai tanggal/,
    ],
  ])('%s', (_what, change, key, read, reason) => {
    expect(faultsOf([{ ...good, ...change }])).toContainEqual({
      row: 2,
      key,
      read,
      reason: expect.stringMatching(reason),
    });
  });

  it('names rows that contradict each other', () => {
    const twin = { ...good, Nama: 'Ani lagi' };
    expect(faultsOf([good, twin])).toMatchObject([
      { row: 3, key: 'identityNumber', reason: expect.stringContaining('baris 2') },
    ]);
    const renamed = { ...good, NIP: '198503122010012004', 'Nama Unit': 'Dinas Lain' };
    expect(faultsOf([good, renamed])).toMatchObject([
      { row: 3, key: 'unitName', reason: expect.stringContaining('baris 2') },
    ]);
    const head = { ...good, 'Pimpinan Unit': 'ya' };
    expect(faultsOf([head, { ...head, NIP: '198503122010012004' }])).toMatchObject([{ row: 3, key: 'isHead' }]);
  });

  it('names every row of a loop, and whatever hangs below it', () => {
    const unit = (code: string, parent: string): FileRow => ({
      'Kode Unit': code,
      'Nama Unit': code,
      'Kode Unit Induk': parent,
    });
    const loop = faultsOf([unit('A', 'B'), unit('B', 'A'), unit('C', 'B')]);
    expect(loop.map(({ row, key }) => [row, key])).toEqual([
      [2, 'parentCode'],
      [3, 'parentCode'],
      [4, 'parentCode'],
    ]);
    const orphaned = faultsOf([unit('A', 'ANTAH'), unit('B', 'A')]);
    expect(orphaned.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('names somebody who is deactivated, documented elsewhere, or led by another', () => {
    const known = (more: Partial<KnownPerson>): World => {
      const dinkes = {
        id: 'u1',
        code: 'DINKES',
        name: 'Dinas Kesehatan',
        parentId: null,
        isIndependent: false,
        closedOn: null,
      };
      const person = {
        id: 'p1',
        name: 'Ani, S.Kom.',
        grade: 'III/c',
        signInName: '198503122010012003',
        deactivatedOn: null,
        ...more,
      };
      const post = { name: 'Kepala', positionClass: 'pengawas', functionalLevel: null, isHead: true } as const;
      const holders = [{ employeeId: 'p9', name: 'Budi', fromOn: '2020-01-01', toOn: null }];
      const heads = new Map([['u1', { positionId: 'j1', post, holders }]]);
      return { units: new Map([['dinkes', dinkes]]), people: new Map([[person.signInName, person]]), heads };
    };
    const post = { name: 'Staf', positionClass: 'pelaksana', functionalLevel: null, isHead: false } as const;
    const segment = {
      id: 's1',
      unitId: 'u1',
      post,
      fromOn: '2026-01-01',
      toOn: null,
      hasDocuments: true,
      plannedFromOn: null,
    };
    expect(faultsOf([good], known({ deactivatedOn: '2025-05-05' }))).toMatchObject([{ key: 'identityNumber' }]);
    expect(faultsOf([good], known({ segment }))).toMatchObject([
      { key: 'fromOn', reason: expect.stringContaining('SKP') },
    ]);
    expect(faultsOf([good], known({ segment: { ...segment, hasDocuments: false, plannedFromOn: null } }))).toEqual([]);
    const planned = { ...segment, fromOn: '2025-01-01', plannedFromOn: '2026-01-01' };
    expect(faultsOf([good], known({ segment: planned }))).toMatchObject([
      { key: 'fromOn', reason: expect.stringContaining('berlaku mulai 1 Januari 2026') },
    ]);
    expect(faultsOf([good], known({ segment: { ...planned, plannedFromOn: '2025-01-01' } }))).toEqual([]);
    const led = faultsOf([{ ...good, 'Pimpinan Unit': 'ya' }], known({}));
    expect(led).toMatchObject([{ key: 'isHead', reason: expect.stringContaining('Budi') }]);
  });
});

describe('the header', () => {
  it('is found below a title, in any order, under the usual names', () => {
    const header = findHeader([['DAFTAR PEGAWAI'], [], ['No', 'nama pegawai', 'NIP *', 'UNIT KERJA', 'Gol']]);
    expect(header?.at).toBe(2);
    expect([...(header?.columns ?? [])]).toEqual([
      ['name', 1],
      ['identityNumber', 2],
      ['unitName', 3],
      ['grade', 4],
    ]);
    expect(missingColumns(header!)).toEqual(['Kode Unit', 'Jabatan', 'Jenis Jabatan']);
    expect(findHeader([['satu', 'dua']])).toBeUndefined();
  });
});

it('makes a unit that only wrong rows name of nothing, and one that a good row needs', () => {
  const plan = planImport(
    importRows([
      { ...good, NIP: '1' },
      { 'Kode Unit': 'B', 'Nama Unit': 'Bidang' },
    ]),
    empty,
    '2026-01-01',
  );
  expect(plan.units.map(({ code }) => code)).toEqual(['B']);
});
