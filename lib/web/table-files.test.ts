import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { importColumnHints } from '@/lib/people/labels';
import { IMPORT_COLUMNS, type ImportKey } from '@/lib/people/rules/import-columns';
import { templateRows } from '@/lib/people/rules/import-examples';
import type { TableRow } from '@/lib/people/rules/sheet-table';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshDatabase } from '@/tests/support/database';
import { openTable } from './spreadsheet';
import { chooseTables } from './table-choice';
import { tableTemplateFile, wrongRowsFile } from './table-files';

const ctx = () => actingAs(freshDatabase(), cast.agencyAdmin, '2026-03-02');
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
/** Reads a file as the import does: the texts of the only sheet that has the headings. */
async function readBack(file: Uint8Array): Promise<Partial<Record<ImportKey, string>>[]> {
  const { tables } = await chooseTables(IMPORT_COLUMNS, await openTable(file));
  expect(tables).toHaveLength(1);
  const { sheet, header } = tables[0]!;
  return sheet.rows
    .slice(header.at + 1)
    .map((row) =>
      Object.fromEntries([...header.columns].flatMap(([key, at]) => (row[at] ? [[key, row[at].text]] : []))),
    );
}

it('gives a file to fill in that the import reads back unchanged, with its lists', async () => {
  const examples = templateRows([{ code: 'KOTA', name: 'Kota Contoh' }], 'kota');
  const answer = tableTemplateFile(ctx(), IMPORT_COLUMNS, 'Pegawai', examples, importColumnHints, 'contoh.xlsx');
  expect(answer.headers.get('content-disposition')).toContain('contoh.xlsx');
  const file = await bytesOf(answer);
  expect(await readBack(file)).toEqual(examples);
  const [people, guide] = (await readXlsx(file)).sheets;
  expect(people!.dataValidations).toHaveLength(6);
  expect([guide!.name, guide!.rows.length]).toEqual(['Petunjuk', IMPORT_COLUMNS.length + 1]);
});

it('gives refused rows back as they came, each with its reason, and without formulas', async () => {
  const wrong: TableRow<ImportKey>[] = [
    {
      ...{ row: 7, values: { identityNumber: '198809242012122003', name: '=HYPERLINK("x")' } },
      faults: [{ key: 'position', read: '', reason: 'Kolom ini wajib diisi.' }],
    },
  ];
  const file = await bytesOf(wrongRowsFile(ctx(), IMPORT_COLUMNS, 'Pegawai', wrong));
  expect(await readBack(file)).toEqual([{ identityNumber: '198809242012122003', name: `'=HYPERLINK("x")` }]);
  expect((await readXlsx(file)).sheets[0]!.rows[1]!.slice(-2)).toEqual(['Jabatan: Kolom ini wajib diisi.', '7']);
});

it('gives no file if no row is wrong', () => {
  expect(wrongRowsFile(ctx(), IMPORT_COLUMNS, 'Pegawai', []).status).toBe(404);
});
