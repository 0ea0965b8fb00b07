import { writeOds } from 'hucre/ods';
import { describe, expect, it } from 'vitest';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { HOSTILE_TABLES } from '@/tests/support/hostile-tables';
import { agencyFile, csvOf, HEADERS, nipOf, tableOf, xlsxOf } from '@/tests/support/import-file';
import { openTable, readTextSheet } from './spreadsheet';
import { chooseTables } from './table-choice';
import { readOnThread } from './table-thread';

const MB = 1024 * 1024;
const read = async (file: Uint8Array) => chooseTables(IMPORT_COLUMNS, await openTable(file));

describe('a harmful file', () => {
  it.each(HOSTILE_TABLES)(
    'is refused with a reason, quickly and without much memory: $name',
    async ({ make, refusal }) => {
      const file = await make();
      expect(file.length).toBeLessThan(20 * MB);
      const before = process.memoryUsage.rss();
      const since = performance.now();
      const refused = await read(file).then(
        () => 'read',
        (error: Error) => error.message,
      );
      expect(refused).toMatch(refusal);
      expect(refused).toMatch(/Berkas|berkas|Baris judul|sel/);
      expect(performance.now() - since).toBeLessThan(15_000);
      expect(process.memoryUsage.rss() - before).toBeLessThan(700 * MB);
    },
    30_000,
  );

  it('ends its thread and nothing else when it uses all the memory allowed', async () => {
    const bytes = await xlsxOf(agencyFile(3000));
    const end = readOnThread({ bytes, workbook: 'xlsx' }, () => {}, { memoryMb: 8, ms: 30_000 });
    expect(await end).toBe('no-memory');
  });

  it('is given up when it takes too long, and the next file is read', async () => {
    const bytes = await xlsxOf(agencyFile(3000));
    const parts: unknown[] = [];
    expect(await readOnThread({ bytes, workbook: 'xlsx' }, () => {}, { memoryMb: 512, ms: 1 })).toBe('too-long');
    expect(await readOnThread({ bytes, workbook: 'xlsx' }, (part) => parts.push(part))).toBe('read');
    expect(parts.length).toBeGreaterThan(10);
  });

  it('does not keep a small file waiting', async () => {
    const ended: string[] = [];
    const bytes = await xlsxOf(agencyFile(3000));
    const large = readOnThread({ bytes, workbook: 'xlsx' }, () => {}).then(() => ended.push('large'));
    const small = readOnThread({ text: 'a;b\n1;2', delimiter: ';', width: 2 }, () => {}).then(() =>
      ended.push('small'),
    );
    await Promise.all([large, small]);
    expect(ended).toEqual(['small', 'large']);
  });
});

describe('the limit of lines of a text file', () => {
  it.each([
    ['LF', '\n'],
    ['CR', '\r'],
    ['CR and LF', '\r\n'],
  ])('is the same for lines that end with %s', async (_name, end) => {
    await expect(readTextSheet(end.repeat(200_001), ';')).rejects.toThrow('200.000 baris');
  });

  it('counts CR and LF as one line end', async () => {
    expect((await readTextSheet('\r\n'.repeat(200_000), ';')).rows).toHaveLength(200_000);
  });
});

describe('a harmless file', () => {
  it.each([
    ['XLSX', () => xlsxOf(agencyFile(2000))],
    ['ODS', () => writeOds({ sheets: [{ name: 'A', rows: tableOf(agencyFile(2000)) }] })],
    ['CSV', async () => new TextEncoder().encode(csvOf(agencyFile(2000)))],
  ])('is read row by row, complete and in order: %s', async (_kind, make) => {
    const { sheet } = (await read(await make())).tables[0]!;
    const column = HEADERS.indexOf('NIP');
    expect(sheet.rows).toHaveLength(2001);
    expect(sheet.rows.slice(2).map((row) => row[column]?.text)).toEqual(
      Array.from({ length: 1999 }, (_, i) => nipOf(i + 1)),
    );
  });

  it('may have formatted cells far below its last row', async () => {
    const rows = tableOf(agencyFile(3));
    const cells = new Map([['19000,2', { value: null, type: 'empty', style: { font: { bold: true } } }]]);
    const { writeXlsx } = await import('hucre/xlsx');
    const { sheet } = (await read(await writeXlsx({ sheets: [{ name: 'A', rows, cells } as never] }))).tables[0]!;
    expect(sheet.rows).toHaveLength(4);
  });
});
