import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { xlsxStream } from './xlsx-stream';

async function written(...args: Parameters<typeof xlsxStream>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of xlsxStream(...args)) pieces.push(piece);
  return Buffer.concat(pieces);
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
