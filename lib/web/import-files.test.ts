import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import type { RegisterSnapshot } from '@/lib/people/rules/import-known';
import { type ImportPlan, planImport } from '@/lib/people/rules/import-plan';
import { PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { nipOf, on } from '@/tests/support/import-file';
import { openTable } from './spreadsheet';
import { chooseTables } from './table-choice';
import { readTables } from './table-rows';

const unit = { id: 'u1', code: 'DINAS', name: 'Dinas', parentId: null, isIndependent: true, closedOn: null };
const world: RegisterSnapshot = { units: new Map([['dinas', unit]]), people: new Map(), heads: new Map() };

/** Runs a generator to its end and returns its result. */
function ended<Result>(pieces: Generator<unknown, Result, void>): Result {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

async function read(file: string | Uint8Array) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return ended(readTables(IMPORT_COLUMNS, await chooseTables(IMPORT_COLUMNS, await openTable(bytes))));
}
const planOf = async (file: string | Uint8Array) => planImport((await read(file)).rows, world, on('2026-07-01'));
const statusesOf = ({ verdicts }: ImportPlan) => verdicts.map(({ row, status }) => [row.row, status]);
const reasonsOf = ({ verdicts }: ImportPlan) => verdicts.flatMap(({ faults }) => faults.map(({ reason }) => reason));
const namesOf = ({ steps }: ImportPlan) => steps.map(({ person }) => person.profile.name);

const HEAD = 'Kode Unit;NIP;Golongan;Jabatan;Jenis Jabatan;Nama';
const line = (i: number, name: string) => `DINAS;${nipOf(i)};III/a;Analis;Pelaksana;${name}`;
const csv = (...lines: string[]) => [HEAD, ...lines].join('\n');

describe('a quote that is not closed breaks its own line and no other', () => {
  it.each([
    ['before other text in quotes', csv(line(1, 'Satu'), line(2, '"Dua'), line(3, 'Tiga'), line(4, 'Empat "Pat"')), 3],
    ['to the end of the file', csv(line(1, 'Satu'), line(2, 'Dua'), line(3, '"Tiga')), 4],
    ['and another that closes it lines below', csv(line(1, '"Satu'), line(2, 'Dua'), line(3, 'Tiga"')), 2],
    ['in the first of several columns', csv(`"${line(1, 'Satu')}`, line(2, 'Dua'), line(3, '"Tiga"')), 2],
    ['before more text', csv(line(1, '"Satu" S.Kom'), line(2, 'Dua')), 2],
  ])('%s', async (_what, file, broken) => {
    const plan = await planOf(file);
    const lines = file.split('\n').length;
    expect(statusesOf(plan)).toEqual(
      Array.from({ length: lines - 1 }, (_, i) => [i + 2, i + 2 === broken ? 'wrong' : 'new']),
    );
    expect(reasonsOf(plan)[0]).toMatch(/kutip.*tidak ditutup/);
  });

  it('but quotes that are closed keep delimiters, quotes and line ends in their cell', async () => {
    const file = csv(
      line(1, '"Satu; S.Kom."'),
      line(2, '"Dua ""Wa"" Lu"'),
      line(3, '"Tiga\nTi"'),
      `"${line(4, 'Empat').replaceAll(';', '";"')}"`,
    );
    expect(namesOf(await planOf(file))).toEqual(['Satu; S.Kom.', 'Dua "Wa" Lu', 'Tiga Ti', 'Empat']);
  });
});

describe('a line with more cells than headings is refused, not cut', () => {
  const comma = (text: string) => text.replaceAll(';', ',');
  it.each([
    ['in the last column', `${comma(HEAD)}\n${comma(line(1, 'Rina, S.Kom., M.Kom.'))}`],
    [
      'before other columns',
      `Kode Unit,NIP,Nama,Golongan,Jabatan,Jenis Jabatan\nDINAS,${nipOf(1)},Rina, S.Kom,III/a,Analis,Pelaksana`,
    ],
    ['by a semicolon', csv(line(1, 'Rina; S.Kom'))],
    ['by a tab', `${HEAD.replaceAll(';', '\t')}\n${line(1, 'Rina\tS.Kom').replaceAll(';', '\t')}`],
  ])('%s', async (_what, file) => {
    const plan = await planOf(file);
    expect(statusesOf(plan)).toEqual([[2, 'wrong']]);
    expect(reasonsOf(plan)[0]).toContain('lebih banyak daripada judul kolomnya');
  });

  it('but empty cells after the last column, and notes beside the table of a workbook, are accepted', async () => {
    expect(statusesOf(await planOf(csv(`${line(1, 'Rina')};;;`)))).toEqual([[2, 'new']]);
    const rows = [HEAD.split(';'), [...line(1, 'Rina').split(';'), null, 'cek lagi']];
    expect(statusesOf(await planOf(await writeXlsx({ sheets: [{ name: 'A', rows }] })))).toEqual([[2, 'new']]);
  });
});

describe('the separator is the one that finds the headings', () => {
  const letterhead = 'PEMERINTAH KOTA, DINAS, DAN BADAN\nDAFTAR PNS, PPPK, CPNS, DAN CPPPK\n\n';
  it.each([
    ['semicolons below a letterhead with commas', letterhead + csv(line(1, 'Rina, S.Kom.')), 5],
    [
      'tabs beside sentences with semicolons',
      csv(line(1, 'A')).replaceAll(';', '\t').replace('Analis', 'Analis; muda'),
      2,
    ],
    ['bars', csv(line(1, 'Rina, S.Kom.')).replaceAll(';', '|'), 2],
    [
      'commas below a letterhead with semicolons',
      `A; B; C; D; E; F; G; H\n${csv(line(1, '"Rina, S.Kom."')).replaceAll(';', ',')}`,
      3,
    ],
  ])('%s', async (_what, file, row) => {
    expect(statusesOf(await planOf(file))).toEqual([[row, 'new']]);
  });

  it('also for plans, whose sentences are full of commas', async () => {
    const sentence = 'Terlaksananya ajar, bimbing, nilai, dan lapor, kelas VII, VIII, dan IX';
    const file = `NIP;Tahun;Rencana Hasil Kerja;Indikator;Target;Satuan\n${nipOf(1)};2026;${sentence};Modul, soal, dan rubrik;12;dokumen`;
    const tables = await chooseTables(PLAN_COLUMNS, await openTable(new TextEncoder().encode(file)));
    const { rows } = ended(readTables(PLAN_COLUMNS, tables));
    expect(rows).toMatchObject([{ row: 2, values: { title: sentence, target: '12' }, faults: [] }]);
  });
});

it.each(['="#"', '#\u200b', '\u202a#\u202c', '#\u00ad', '\ufeff#', "'#", '’#', '‘#’', ' # '])(
  'removes signs around a NIP: %j',
  async (shape) => {
    const nip = nipOf(7);
    const file = csv(line(1, 'Rina').replace(nipOf(1), shape.replace('#', nip)));
    expect((await planOf(file)).steps[0]?.person.profile.identityNumber).toBe(nip);
  },
);
it.each([
  '19850101.201001.1.007',
  '19850101-201001-1-007',
  '19850101 201001 1 007',
  '19850101–201001–1–007',
  '19850101/201001/1/007',
])('and between its digits: %s', async (typed) => {
  expect((await planOf(csv(line(1, 'Rina').replace(nipOf(1), typed)))).steps).toHaveLength(1);
});

it.each(['NIP #', 'NIP. #', 'NIP: #'])('and the word before it: %s', async (shape) => {
  expect((await planOf(csv(line(1, 'Rina').replace(nipOf(1), shape.replace('#', nipOf(7)))))).steps).toMatchObject([
    { person: { profile: { identityNumber: nipOf(7) }, signInName: nipOf(7) } },
  ]);
});
it('and reads full-width digits in numbers, days and codes', async () => {
  const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const file = [`${HEAD};Berlaku Sejak`, `${line(1, 'Rina').replace(nipOf(1), wide(nipOf(1)))};${wide('1-3-2026')}`];
  expect((await planOf(file.join('\n'))).steps).toMatchObject([
    { fromOn: '2026-03-01', person: { profile: { identityNumber: nipOf(1) } } },
  ]);
});
it.each(['2026-03-01 00:00:00', '2026-03-01T00:00:00.000Z', '01/03/2026 00:00'])(
  'and removes midnight after a day: %s',
  async (day) => {
    const [step] = (await planOf([`${HEAD};Berlaku Sejak`, `${line(1, 'Rina')};${day}`].join('\n'))).steps;
    expect(step).toMatchObject({ fromOn: '2026-03-01' });
  },
);

describe('what is not a name', () => {
  it.each([
    '-',
    '.',
    '#N/A',
    '0',
    '\u200b',
    '—',
    '123',
    '#REF!',
    'NULL',
    'n/a',
    'Tidak ada',
    '\u3164',
    '????',
    '(kosong)',
    'Lowong',
  ])('%j', async (name) => {
    expect(statusesOf(await planOf(csv(line(1, name))))).toEqual([[2, 'wrong']]);
    const asPost = await planOf(csv(line(1, 'Rina').replace('Analis', name)));
    expect(statusesOf(asPost)).toEqual([[2, 'wrong']]);
  });
  it.each([
    "'Aisyah Humaira, S.Pd.I.",
    "Ma'ruf",
    'D’Costa',
    'O',
    'Nur-Aini',
    'Ça',
    'I Gusti Ngurah Oka',
    'Nihilani',
    'Kosong Yulianto',
  ])('but %s is one', async (name) => {
    expect(namesOf(await planOf(csv(line(1, name))))).toEqual([name]);
  });
  it('and invisible characters inside a name are removed', async () => {
    expect(namesOf(await planOf(csv(line(1, 'Rina\u200b \u00a0 Ama\u00adlia'))))).toEqual(['Rina Amalia']);
  });
});

describe('workbooks', () => {
  const rows = (...lines: string[]) => lines.map((text) => text.split(';'));
  it('give all sheets that have the headings, and name the others', async () => {
    const sheets = [
      { name: 'Puskesmas', rows: rows(HEAD, line(1, 'Satu')) },
      { name: 'Dinas', rows: rows('Judul', HEAD, line(2, 'Dua'), line(2, 'Dua')) },
      { name: 'Catatan', rows: rows('baca dulu') },
      { name: 'Sheet3', rows: [] },
      { name: 'Lama', rows: rows(HEAD, line(3, 'Tiga')), hidden: true },
      { name: 'Mentah', rows: rows('NIP;Nama;Jabatan;Jenis Jabatan', `${nipOf(4)};Empat;Analis;Pelaksana`) },
    ];
    const file = await writeXlsx({ sheets });
    const { reading } = await read(file);
    expect(reading.sheets).toEqual([
      { name: 'Puskesmas', rows: 1 },
      { name: 'Dinas', rows: 2 },
    ]);
    expect(reading.unread).toEqual([
      { name: 'Catatan', why: 'tanpa baris judul kolom' },
      { name: 'Sheet3', why: 'kosong' },
      { name: 'Lama', why: 'tersembunyi' },
      { name: 'Mentah', why: 'tanpa kolom wajib Kode Unit' },
    ]);
    const plan = await planOf(file);
    expect(plan.verdicts.map(({ row, status }) => [row.label, status])).toEqual([
      ['Puskesmas: 2', 'new'],
      ['Dinas: 3', 'new'],
      ['Dinas: 4', 'wrong'],
    ]);
    expect(reasonsOf(plan)[0]).toContain('sudah ada di baris Dinas: 3');
  });

  it('of LibreOffice are read like those of Excel', async () => {
    const file = await writeOds({ sheets: [{ name: 'Pegawai', rows: rows(HEAD, line(1, 'Satu'), line(2, 'Dua')) }] });
    expect(namesOf(await planOf(file))).toEqual(['Satu', 'Dua']);
  });

  it('may have a title of many lines, and column numbers below the headings', async () => {
    const title = Array.from({ length: 14 }, (_, i) => [`Baris ${i}`]);
    for (const numbers of ['1;2;3;4;5;6', '(1);(2);(3);(4);(5);(6)']) {
      const sheets = [{ name: 'A', rows: [...title, ...rows(HEAD, numbers, line(1, 'Satu'))] }];
      expect(statusesOf(await planOf(await writeXlsx({ sheets })))).toEqual([[17, 'new']]);
    }
  });

  it('say which sheets and rows were searched if no heading is found, and what is nearest', async () => {
    const without = await writeXlsx({
      sheets: [
        { name: 'Satu', rows: [['x']] },
        { name: 'Dua', rows: [['y']] },
      ],
    });
    await expect(read(without)).rejects.toThrow(/40 baris pertama lembar Satu, Dua/);
    const foreign = rows('Data', 'No;NIP/NIK;Nama Lengkap;Unit Organisasi;Jenis Jabatan', '1;2;3;4;5');
    await expect(read(await writeXlsx({ sheets: [{ name: 'S', rows: foreign }] }))).rejects.toThrow(
      /Kode Unit.*, Jabatan.*baris 2 lembar S|baris 2 lembar S: Kode Unit.*Jabatan/,
    );
  });

  it('give the stored result of a formula, and report the formula', async () => {
    const cells = new Map([
      ['1,5', { value: 'Satu', type: 'formula', formula: 'TRIM("Satu")', formulaResult: 'Satu' }],
      ['2,5', { value: null, type: 'formula', formula: 'TRIM("Dua")' }],
      ['3,5', { value: '#N/A', type: 'error' }],
    ]);
    const sheet = { name: 'A', rows: rows(HEAD, line(1, 'Satu'), line(2, ''), line(3, '#N/A')), cells } as never;
    const file = await writeXlsx({ sheets: [sheet] });
    expect((await read(file)).reading.formulas).toBe(1);
    const plan = await planOf(file);
    expect(statusesOf(plan).map(([, status]) => status)).toEqual(['new', 'wrong', 'wrong']);
    expect(reasonsOf(plan)).toEqual([expect.stringContaining('tanpa hasil'), expect.stringContaining('gagal')]);
  });

  it.each([
    ['a code', 2.1],
    ['a whole one', 101],
    ['a large one', 10_000],
  ])('refuse %s that was stored as a number', async (_what, code) => {
    const own = [HEAD.split(';'), [code, ...line(1, 'Satu').split(';').slice(1)]];
    const plan = await planOf(await writeXlsx({ sheets: [{ name: 'A', rows: own }] }));
    expect(reasonsOf(plan)[0]).toContain('2.10 menjadi 2.1');
  });

  it('list the headings that are read and those that are ignored', async () => {
    const head = 'No;Kode Unit;NIP;Nama;GOL.;Jabatan *;Jenis  Jabatan;TMT.;Kepala Unitt;Alasan Ditolak';
    const { reading } = await read(
      await writeXlsx({
        sheets: [{ name: 'A', rows: rows(head, `1;DINAS;${nipOf(1)};S;III/a;A;Pelaksana;1-7-26;ya;x`) }],
      }),
    );
    expect(reading.columns).toContainEqual({ written: 'GOL.', header: 'Golongan' });
    expect(reading.columns).toContainEqual({ written: 'TMT.', header: 'Berlaku Sejak' });
    expect(reading.ignored).toEqual([{ written: 'No' }, { written: 'Kepala Unitt', nearest: 'Pimpinan Unit' }]);
    expect(reading.absent).toContain('Pimpinan Unit');
  });
});
