import { inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { xlsxStream } from './xlsx-stream';

async function written(...args: Parameters<typeof xlsxStream>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of xlsxStream(...args)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** One part of a written workbook, by its name in the zip. */
function partOf(file: Buffer, name: string): string {
  const at = file.indexOf(name) + name.length;
  return inflateRawSync(file.subarray(at)).toString();
}

describe('a workbook written as a stream', () => {
  it('is read by another program as it was meant: several sheets, text as text, numbers as numbers', async () => {
    const file = await written([
      {
        name: 'Rekap',
        widths: [20, 10],
        rows: [
          ['NIP', 'No'],
          ['198809242012122003', 1],
          ['=HYPERLINK("x")', 2],
          ['A & B <c> "d" \u0000 é', 3],
        ],
      },
      { name: 'Distribusi', widths: [5], rows: [['Unit'], [0]] },
    ]);
    const { sheets } = await readXlsx(file);
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        'Rekap',
        [
          ['NIP', 'No'],
          ['198809242012122003', 1],
          ['\'=HYPERLINK("x")', 2],
          ['A & B <c> "d"  é', 3],
        ],
      ],
      ['Distribusi', [['Unit'], [0]]],
    ]);
  });

  it('makes whole columns text where somebody is to type on, and is read back as it was', async () => {
    const rows = [
      ['NIP', 'Nama'],
      ['198809242012122003', 'Dewi'],
    ];
    const file = await written([{ name: 'Pegawai', widths: [20, 20], isText: true, rows }]);
    const { sheets } = await readXlsx(file, { readStyles: true });
    expect(sheets[0]?.rows).toEqual(rows);
    expect(sheets[0]?.cells?.get('1,0')?.style?.numFmt).toBe('@');
    const xml = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<col min="1" max="1" width="20" customWidth="1" style="2"/>');
    expect(partOf(file, 'xl/styles.xml')).toMatch(/<xf numFmtId="49"[^>]*\/><\/cellXfs>/);
  });

  it('names columns past Z', async () => {
    const head = Array.from({ length: 28 }, (_, i) => `K${i}`);
    const { sheets } = await readXlsx(await written([{ name: 'Lebar', widths: head.map(() => 9), rows: [head] }]));
    expect(sheets[0]?.rows[0]).toEqual(head);
  });

  it('fails as a whole when its rows fail', async () => {
    function* rows(): Generator<string[]> {
      yield ['Kepala'];
      throw new Error('no more rows');
    }
    await expect(written([{ name: 'Putus', widths: [9], rows: rows() }])).rejects.toThrow('no more rows');
  });
});

it('writes nothing into an empty cell, so that it counts as empty', async () => {
  const file = await written([{ name: 'A', widths: [10, 10, 10], rows: [['kiri', '', 'kanan']] }]);
  const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('r="A1"');
  expect(sheet).not.toContain('r="B1"');
  expect(sheet).toContain('r="C1"');
});
