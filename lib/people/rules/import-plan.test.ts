import { describe, expect, it } from 'vitest';
import { type FileRow, HEADERS, importRows, on } from '@/tests/support/import-file';
import { findHeader, missingColumns } from './import-columns';
import type { KnownPerson, RegisterSnapshot } from './import-known';
import { planImport } from './import-plan';

const empty: RegisterSnapshot = { units: new Map(), people: new Map(), heads: new Map() };
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
  planImport(importRows(rows), world, on('2026-01-01')).verdicts.flatMap(({ row, faults }) =>
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
      'an employment that contradicts the NIP',
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

  it('reports rows that contradict each other', () => {
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

  it('reports every row of a loop, and the rows below it', () => {
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

  it('reports a person who is deactivated, documented elsewhere, or would be a second head', () => {
    const known = (more: Partial<KnownPerson>): RegisterSnapshot => {
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
        employment: 'pns' as const,
        identityNumber: '198503122010012003',
        bornOn: '1985-03-12',
        revision: 1,
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
      revision: 1,
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

it('does not create a unit that only wrong rows name, but creates one that a good row needs', () => {
  const plan = planImport(
    importRows([
      { ...good, NIP: '1' },
      { 'Kode Unit': 'B', 'Nama Unit': 'Bidang' },
    ]),
    empty,
    on('2026-01-01'),
  );
  expect(plan.units.map(({ code }) => code)).toEqual(['B']);
});

describe('words of other systems and of older rules', () => {
  const read = (change: FileRow) =>
    planImport(importRows([{ ...good, ...change }]), empty, on('2026-01-01')).verdicts[0];
  it.each([
    ['Jabatan Pimpinan Tinggi Pratama', '', 'jpt-pratama', null],
    ['JPT Madya', '', 'jpt-madya', null],
    ['Pejabat Pengawas', '', 'pengawas', null],
    ['Jabatan Administrator', '', 'administrator', null],
    ['Eselon II.b', '', 'jpt-pratama', null],
    ['III.a', '', 'administrator', null],
    ['eselon IV/a', '', 'pengawas', null],
    ['Jabatan Fungsional Umum', '', 'pelaksana', null],
    ['JPTP', '', 'jpt-pratama', null],
    ['JFU', '-', 'pelaksana', null],
    ['Jabatan Fungsional Tertentu', 'Ahli Muda', 'fungsional', 'ahli-muda'],
    ['JFT', 'Jenjang Ahli Madya', 'fungsional', 'ahli-madya'],
    ['Fungsional', 'Muda', 'fungsional', 'ahli-muda'],
    ['Fungsional', 'Pelaksana Lanjutan', 'fungsional', 'mahir'],
    ['Fungsional', 'Pelaksana', 'fungsional', 'terampil'],
    ['Pelaksana', '–', 'pelaksana', null],
  ])('%s, %s is %s, %s', (kind, level, positionClass, functionalLevel) => {
    const verdict = read({ 'Jenis Jabatan': kind, Jenjang: level });
    expect(verdict?.faults).toEqual([]);
    expect(verdict?.step?.person.post).toMatchObject({ positionClass, functionalLevel });
  });

  it('are reported as interpreted, without further changes', () => {
    expect(read({ 'Jenis Jabatan': 'JFU' })?.note).toContain('Jenis jabatan “JFU” dibaca Pelaksana');
    expect(read({})?.note).not.toContain('dibaca');
  });

  it.each<[FileRow, RegExp]>([
    [{ 'Jenis Jabatan': 'Struktural' }, /JPT Pratama \(eselon II\)/],
    [{ 'Jenis Jabatan': 'Eselon I' }, /JPT Utama atau JPT Madya/],
    [{ 'Jenis Jabatan': 'Pelaksna' }, /Mungkin maksudnya Pelaksana/],
    [{ 'Jenis Jabatan': 'Adminstrator' }, /Mungkin maksudnya Administrator/],
    [{ 'Jenis Jabatan': 'Fungsional', Jenjang: 'Ahli' }, /Ahli Pertama, Ahli Muda/],
    [{ 'Jenis Jabatan': 'Fungsional', Jenjang: 'Terampill' }, /Mungkin maksudnya Terampil/],
    [{ 'Jenis Jabatan': 'Zzz' }, /Yang ada: JPT Utama/],
    [{ 'Jenis Jabatan': '' }, /Jenis jabatan wajib diisi. Yang ada: JPT Utama/],
    [{ 'Jenis Jabatan': 'Non Eselon' }, /Tulis Pelaksana atau Fungsional/],
    [{ 'Jenis Jabatan': 'Jabatan Administrasi' }, /Tulis Administrator, Pengawas, atau Pelaksana/],
    [{ 'Jenis Pegawai': 'ASN' }, /PNS atau PPPK/],
    [{ 'Jenis Pegawai': 'CPNS' }, /keadaan khusus/],
  ])('%o leads to advice what to write instead', (change, reason) => {
    expect(read(change)?.faults[0]?.reason).toMatch(reason);
  });

  it.each([['Pegawai Negeri Sipil'], ['pns'], ['PNS']])('%s is PNS', (kind) => {
    expect(read({ 'Jenis Pegawai': kind })?.step?.person.profile.employment).toBe('pns');
  });
});

describe('a text that is no post', () => {
  it.each([
    ['Pensiun', /berhenti\?.*akhiri penempatannya/],
    ['Pensiun per 1 Juli', /akhiri penempatannya/],
    ['Meninggal dunia', /akhiri penempatannya/],
    ['Pindah ke Provinsi', /akhiri penempatannya/],
    ['MPP', /Keadaan khusus/],
    ['Tugas Belajar', /Keadaan khusus/],
    ['Plt. Kepala Bidang', /Tunjuk Plt\. atau Plh\./],
    ['Plh Camat', /Tunjuk Plt\. atau Plh\./],
    ['Pj. Bupati', /Tunjuk Plt\. atau Plh\./],
  ])('%s is refused', (post, reason) => {
    expect(faultsOf([{ ...good, Jabatan: post }])).toMatchObject([
      { key: 'position', reason: expect.stringMatching(reason) },
    ]);
  });
  it.each(['Pengelola Pensiun', 'Penata Mutasi', 'Pltu Operator', 'Analis Cuti'])('while %s is a post', (post) => {
    expect(faultsOf([{ ...good, Jabatan: post }])).toEqual([]);
  });
  it('such as a second post, leads to advice where to record it', () => {
    const twice = faultsOf([good, { ...good, Jabatan: 'Kepala UPTD' }]);
    expect(twice).toMatchObject([{ row: 3, reason: expect.stringContaining('Tunjuk Plt. atau Plh.') }]);
  });
});

it.each([
  ['01-01-0206', /antara 1970 dan 2069/],
  ['1 Januari 2206', /antara 1970 dan 2069/],
  ['18 Juli 1905', /hanya tahun 2026/],
  ['12-3-85', /tanggal lahir dalam NIP/],
  ['1984-01-01', /tanggal lahir dalam NIP/],
])('a day that cannot be: %s', (day, reason) => {
  expect(faultsOf([{ ...good, 'Berlaku Sejak': day }])).toMatchObject([
    { key: 'fromOn', reason: expect.stringMatching(reason) },
  ]);
});

describe('a column that the file does not have changes nothing', () => {
  const unit = { id: 'u1', code: 'DINKES', name: 'Dinas', parentId: null, isIndependent: true, closedOn: null };
  const away = { ...unit, id: 'u2', code: 'LAIN', name: 'Dinas Lain' };
  const post = {
    name: 'Kepala Dinas',
    positionClass: 'fungsional',
    functionalLevel: 'ahli-madya',
    isHead: true,
  } as const;
  const segment = { id: 's1', unitId: 'u1', post, fromOn: '2025-01-01', toOn: null, revision: 1 };
  const known: KnownPerson = {
    ...{ id: 'p1', name: 'Siti', employment: 'pppk', identityNumber: '198503122023212003', bornOn: '1985-03-12' },
    ...{ grade: 'IX', revision: 1, signInName: '198503122023212003', deactivatedOn: null },
    segment: { ...segment, hasDocuments: false, plannedFromOn: null },
  };
  const units = new Map([unit, away].map((one) => [one.code.toLowerCase(), one]));
  const world: RegisterSnapshot = { units, people: new Map([[known.signInName, known]]), heads: new Map() };
  const row: FileRow = {
    ...{ 'Kode Unit': 'DINKES', NIP: known.signInName, Nama: 'Siti', Jabatan: 'Kepala Dinas' },
    ...{ 'Jenis Jabatan': 'Fungsional' },
  };
  const verdictOf = (change: FileRow, absent: readonly string[]) => {
    const headers = HEADERS.filter((header) => !absent.includes(header));
    return planImport(importRows([{ ...row, ...change }], headers), world, on('2026-07-01')).verdicts[0];
  };
  const ABSENT = ['Golongan', 'Jenjang', 'Pimpinan Unit', 'Jenis Pegawai'];

  it('neither the unit of a head, nor the grade of a PPPK, nor the level', () => {
    expect(verdictOf({}, ABSENT)).toMatchObject({ status: 'same', faults: [] });
  });
  it.each([
    ['Golongan', {}, 'golongan IX menjadi kosong'],
    ['Pimpinan Unit', { Golongan: 'IX', Jenjang: 'Ahli Madya' }, 'perbaikan|pindah'],
  ] as const)('while an empty cell of %s says "nothing"', (header, change, note) => {
    const verdict = verdictOf(
      { ...change, Jenjang: 'Ahli Madya' },
      ABSENT.filter((one) => one !== header && one !== 'Jenjang'),
    );
    expect(verdict?.note).toMatch(new RegExp(note));
  });
  it('and a head who moves does not lead the new unit', () => {
    const verdict = verdictOf({ 'Kode Unit': 'LAIN' }, ABSENT);
    expect(verdict?.note).toContain('pindah sejak 1 Juli 2026: dari Kepala Dinas, Dinas ke Kepala Dinas, Dinas Lain');
    expect(verdict?.note).toContain('tidak dicatat sebagai pimpinan');
  });
});

it('names the changes of a unit', () => {
  const unit = { id: 'u1', code: 'DINKES', name: 'Dinas Lama', parentId: null, isIndependent: true, closedOn: null };
  const other = { ...unit, id: 'u2', code: 'SETDA', name: 'Setda' };
  const world = { ...empty, units: new Map([unit, other].map((one) => [one.code.toLowerCase(), one])) };
  const change = {
    'Kode Unit': 'DINKES',
    'Nama Unit': 'Dinas Baru',
    'Kode Unit Induk': 'SETDA',
    'Unit Mandiri': 'tidak',
  };
  const { verdicts } = planImport(importRows([change]), world, on(null));
  expect(verdicts[0]?.note).toBe(
    'unit berubah: nama Dinas Lama menjadi Dinas Baru; induk tidak ada menjadi Setda (SETDA); bukan lagi unit mandiri',
  );
});

it('asks for the day only if a segment begins', () => {
  const { verdicts } = planImport(
    importRows([good, { ...good, NIP: '198503122010012004', 'Berlaku Sejak': '1-7-26' }]),
    empty,
    on(null),
  );
  expect(verdicts.map(({ status, question }) => [status, question?.asks])).toEqual([
    ['asked', 'day'],
    ['new', undefined],
  ]);
  expect(verdicts[1]?.note).toContain('sejak 1 Juli 2026');
});

it('does not use a code that was stored as a number, and reports it once', () => {
  const number = { 'Kode Unit': 2.1, 'Nama Unit': 'Dinas Pertanahan' };
  const twice = [number, { ...number, 'Nama Unit': 'Dinas Kominfo' }, { ...good, ...number, 'Nama Unit': '' }];
  expect(faultsOf(twice).map(({ row, key }) => [row, key])).toEqual([
    [2, 'unitCode'],
    [3, 'unitCode'],
    [4, 'unitCode'],
  ]);
});
