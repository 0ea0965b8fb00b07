import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { agencyFile, csvOf, HEADERS, nipOf, xlsxOf } from '@/tests/support/import-file';
import { readSheet } from './spreadsheet';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = async (file: Uint8Array) =>
  (await readSheet(file, 'pegawai')).rows.map((row) => row.map((cell) => cell?.text ?? ''));
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
  const latin = Uint8Array.from([...'Kode Unit;Nama\nA;Andr', '\u00e9'].map((letter) => letter.charCodeAt(0)));
  expect((await texts(latin))[1]).toEqual(['A', 'André']);
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Kode Unit\tNama\nA\tB', 'utf16le')]);
  expect((await texts(wide))[1]).toEqual(['A', 'B']);
});

it('reads XLSX and tells numbers, dates, formulas and the year 1904 apart', async () => {
  const cells = new Map([['1,5', { value: 'x', type: 'formula', formula: 'CONCAT("a";"b")' }]]);
  const file = await writeXlsx({
    dateSystem: '1904',
    sheets: [
      { name: 'Petunjuk', rows: [['baca dulu']] },
      {
        name: 'Pegawai',
        rows: [['a'], [Number(nipOf(1)), new Date('2026-03-01'), true, 'x', null, 'x']],
        cells,
      } as never,
    ],
  });
  const { rows, uses1904 } = await readSheet(file, 'pegawai');
  expect(uses1904).toBe(true);
  expect(rows[1]?.map((cell) => cell?.kind)).toEqual(['number', 'date', 'text', 'text', undefined, 'formula']);
  expect(rows[1]?.[0]?.text).toMatch(/^1985010120100\d+$/);
});

it('reads the rows of an XLSX as those of a CSV', async () => {
  expect(await texts(await xlsxOf(agencyFile(3)))).toEqual(await texts(bytes(csvOf(agencyFile(3)))));
});

it.each([
  ['nothing', new Uint8Array(), /kosong/],
  ['an old XLS', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /Excel lama/],
  ['a PDF', bytes('%PDF-1.7'), /PDF/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /tidak dikenal/],
  ['a web page', bytes('<html><table></table></html>'), /halaman web/],
  ['a broken archive', bytes('PK\u0003\u0004 nothing'), /bukan XLSX yang utuh/],
])('names %s', async (_what, file, words) => {
  await expect(readSheet(file, 'pegawai')).rejects.toThrow(words);
});

it('does not open an archive that claims to be enormous', async () => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(0xffffffff, 24);
  await expect(readSheet(Buffer.concat([Buffer.from('PK\u0003\u0004'), entry]), 'pegawai')).rejects.toThrow(
    /terlalu besar/,
  );
});
