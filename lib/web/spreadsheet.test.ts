import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { agencyFile, csvOf, HEADERS, nipOf, xlsxOf } from '@/tests/support/import-file';
import { openTable } from './spreadsheet';
import { chooseTables } from './table-choice';

const bytes = (text: string) => new TextEncoder().encode(text);
const tables = async (file: Uint8Array) => chooseTables(IMPORT_COLUMNS, await openTable(file));
const texts = async (file: Uint8Array) =>
  (await tables(file)).tables[0]!.sheet.rows.map((row) => HEADERS.map((_, at) => row[at]?.text ?? ''));
const nipColumn = HEADERS.indexOf('NIP');

it.each([
  ['semicolons', csvOf(agencyFile(3), ';')],
  ['commas', csvOf(agencyFile(3), ',')],
  ['tabs', csvOf(agencyFile(3), '\t')],
  ['a byte order mark', `\uFEFF${csvOf(agencyFile(3))}`],
])('reads CSV with %s', async (_what, csv) => {
  const rows = await texts(bytes(csv));
  expect(rows[0]).toEqual(HEADERS);
  expect(rows[2]?.[nipColumn]).toBe(nipOf(1));
});

it('reads the code page and the UTF-16 that Excel writes', async () => {
  const latin = Uint8Array.from([...csvOf([{ Nama: 'Andr\u00e9' }])].map((letter) => letter.charCodeAt(0)));
  expect((await texts(latin))[1]).toContain('André');
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csvOf([{ Nama: 'B' }], '\t'), 'utf16le')]);
  expect((await texts(wide))[1]).toContain('B');
});

it('tells numbers, dates, formulas and the date system of 1904 apart in XLSX and ODS', async () => {
  const cells = new Map([
    ['1,5', { value: null, type: 'formula', formula: 'CONCAT("a";"b")' }],
    ['1,3', { value: 'x', type: 'formula', formula: 'TRIM("x")', formulaResult: 'x' }],
  ]);
  const rows = [['a'], [Number(nipOf(1)), new Date('2026-03-01'), true, 'x', null, null]];
  const sheets = [{ name: 'Pegawai', rows, cells } as never];
  for (const file of [await writeXlsx({ dateSystem: '1904', sheets }), await writeOds({ sheets })]) {
    const [sheet] = (await openTable(file)).sheets ?? [];
    expect(sheet?.rows[1]?.map((cell) => cell?.kind)).toEqual([
      ...['number', 'date', 'text', 'text', undefined, 'formula'],
    ]);
    expect(sheet?.rows[1]?.[0]?.text).toMatch(/^1985010120100\d+$/);
    expect([...sheet!.formulas]).toEqual(['1,3']);
  }
  const [old] = (await openTable(await writeXlsx({ dateSystem: '1904', sheets }))).sheets ?? [];
  expect(old?.uses1904).toBe(true);
});

it('reads a cell in per cent as it is shown, and changes no other cell', async () => {
  const shown = [
    [0.85, '0%', '85'],
    [0.975, '0.0%', '97.5'],
    [0.07, '0.00%', '7'],
    [1.2, '0%', '120'],
    [0.005, '0.0%', '0.5'],
    [-0.1, '0%;[Red]-0%', '-10'],
  ] as const;
  const plain = [
    [95, '0"%"'],
    [95, '0\\%'],
    [0.85, '0.00'],
    [0.85, undefined],
  ] as const;
  const styled = [...shown, ...plain].map(([value, numFmt], i) => [
    `${i},0`,
    { value, type: 'number', ...(numFmt && { style: { numFmt } }) },
  ]);
  const rows = [...shown, ...plain].map(([value]) => [value]);
  const sheets = [{ name: 'A', rows, cells: new Map(styled as never) } as never];
  const first = async (file: Uint8Array) => (await openTable(file)).sheets![0]!.rows.map((row) => row[0]!);
  const cells = await first(await writeXlsx({ sheets }));
  expect(cells.slice(0, shown.length)).toEqual(shown.map(([, , text]) => ({ kind: 'percent', text })));
  expect(cells.slice(shown.length)).toEqual(plain.map(([value]) => ({ kind: 'number', text: String(value) })));
  expect((await first(await writeOds({ sheets })))[0]).toEqual({ kind: 'percent', text: '85' });
});

it('tells a workbook that is locked by a password from an old one', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: 'A', rows: [['a']] }],
    encryption: { password: 'x', spinCount: 1 },
  });
  await expect(openTable(locked)).rejects.toThrow(/terkunci kata sandi/);
});

it('reads the same rows from an XLSX as from a CSV', async () => {
  expect(await texts(await xlsxOf(agencyFile(3)))).toEqual(await texts(bytes(csvOf(agencyFile(3)))));
});

it.each([
  ['nothing', new Uint8Array(), /kosong/],
  ['an old XLS', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /Excel lama \(\.xls\).*Simpan Sebagai.*\.xlsx/],
  ['a binary workbook', bytes('PK\u0003\u0004 ... xl/workbook.bin'), /Excel biner \(\.xlsb\).*Simpan Sebagai.*\.xlsx/],
  ['a PDF', bytes('%PDF-1.7'), /PDF/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /tidak dikenal/],
  ['a web page', bytes('<html><table></table></html>'), /halaman web/],
  ['a broken archive', bytes('PK\u0003\u0004 nothing'), /bukan XLSX yang utuh/],
  [
    'a broken ODS',
    bytes('PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    /\.ods ini tidak dapat dibaca.*\.xlsx/,
  ],
])('names %s', async (_what, file, words) => {
  await expect(openTable(file)).rejects.toThrow(words);
});
