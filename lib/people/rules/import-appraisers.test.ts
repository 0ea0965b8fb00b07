import { expect, it } from 'vitest';
import { type FileRow, importRows, on } from '@/tests/support/import-file';
import { appraisersAfter } from './import-appraisers';
import type { RegisterSnapshot } from './import-known';
import { planImport } from './import-plan';
import type { KnownLine, Span } from './known-line';

const row = (more: FileRow): FileRow => ({
  ...{ 'Kode Unit': 'DINKES', 'Nama Unit': 'Dinas Kesehatan', Golongan: 'III/c', Jabatan: 'Analis' },
  ...{ 'Jenis Jabatan': 'Pelaksana', NIP: '198503122010012003', Nama: 'Ani' },
  ...more,
});
const head = { Jabatan: 'Kepala', 'Jenis Jabatan': 'Administrator', 'Pimpinan Unit': 'ya', Nama: 'Budi' };
const headRow = row({ ...head, NIP: '197203121998031004' });
const below = { 'Kode Unit': 'GIZI', 'Nama Unit': 'Bidang Gizi', 'Kode Unit Induk': 'DINKES' };
const headBelow = row({ ...below, ...head, NIP: '197203121998031004' });

type Given = { away?: boolean; plt?: boolean; isRegional?: boolean };

/** A city (led by Ratna) with an office (Dinas, led by Surya), and Lina, who may be Plt. of this office. */
function registered({ away = false, plt = false, isRegional = true }: Given = {}): {
  world: RegisterSnapshot;
  line: KnownLine;
} {
  const always = { fromOn: '2025-01-01', toOn: null };
  const holder = (employeeId: string, unitId: string): Span => ({
    ...{ employeeId, unitId, ...always, capacity: 'definitif', assignmentId: null },
  });
  const letter: Span = { ...holder('lina', 'u1'), capacity: 'plt' };
  const units = [
    { id: 'u0', code: 'KOTA', name: 'Kota', parentId: null, isIndependent: true, closedOn: null },
    { id: 'u1', code: 'DINKES', name: 'Dinas Kesehatan', parentId: 'u0', isIndependent: true, closedOn: null },
  ];
  const led = { closedOn: null, isIndependent: true, headsIndependent: true } as const;
  const person = (id: string, name: string) => ({ id, name }) as never;
  return {
    world: {
      units: new Map(units.map((unit) => [unit.code.toLowerCase(), unit])),
      people: new Map([
        ['r', person('ratna', 'Ratna')],
        ['s', person('surya', 'Surya')],
        ['l', person('lina', 'Lina')],
      ]),
      heads: new Map(),
    },
    line: {
      isRegional,
      tree: new Map([
        ['u0', { ...led, parentId: null, headClass: 'pejabat-negara' as const }],
        ['u1', { ...led, parentId: 'u0', headClass: 'jpt-pratama' as const }],
      ]),
      segments: new Map(),
      units: new Map(plt ? [['u1', [letter]]] : []),
      plts: new Map(plt ? [['lina', [letter]]] : []),
      heads: new Map([
        ['u0', [holder('ratna', 'u0')]],
        ['u1', [holder('surya', 'u1')]],
      ]),
      away: new Map(away ? [['surya', [{ employeeId: 'surya', ...always }]]] : []),
      places: new Map(),
    },
  };
}

const nothing = {
  world: { units: new Map(), people: new Map(), heads: new Map() },
  line: { ...registered().line, tree: new Map(), heads: new Map() },
};

const appraisersOf = (rows: readonly FileRow[], { world, line }: { world: RegisterSnapshot; line: KnownLine }) => {
  const plan = planImport(importRows(rows), world, on('2026-01-01'));
  expect(plan.verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  const pieces = appraisersAfter(plan, { world, line, today: '2026-02-01' });
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return [...value.values()];
  }
};

it.each<[string, FileRow[], { world: RegisterSnapshot; line: KnownLine }, string[]]>([
  ['the head in the file', [headRow, row({})], nothing, ['Budi']],
  ['the head who is registered', [row({})], registered(), ['Surya']],
  ['nobody while there is no head', [row({})], nothing, []],
  ['the leader above for a head, and the new head for staff', [headBelow, row(below)], registered(), ['Surya', 'Budi']],
  ['the next leader up where the new unit has no head', [row(below)], registered(), ['Surya']],
  ['who is Plt.', [row({})], registered({ plt: true }), ['Lina']],
  ['the leader above a person who is away for good', [row({})], registered({ away: true }), ['Ratna']],
  [
    'the Kepala Daerah for a JPT below the head of an office',
    [row({ ...below, ...staffExpert() })],
    registered(),
    ['Ratna'],
  ],
  [
    'nobody between in a central agency without JPT madya',
    [row(staffExpert())],
    registered({ isRegional: false }),
    ['Ratna'],
  ],
])('[ORANG-05] names %s', (_, rows, known, names) => {
  expect(appraisersOf(rows, known)).toEqual(names);
});

function staffExpert(): FileRow {
  return { Jabatan: 'Staf Ahli', 'Jenis Jabatan': 'JPT Pratama' };
}
