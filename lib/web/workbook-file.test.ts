import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '@/lib/kernel/sheets';
import { unzipped } from '@/tests/support/unzipped';
import { type Book, workbookFile } from './workbook-file';

const MADE_AT = new Date('2026-03-02T03:04:05Z');
const columns = (...widths: number[]) => widths.map((width) => ({ width }));

async function written(sheets: readonly Sheet[], more: Partial<Book> = {}): Promise<Buffer> {
  const book: Book = { title: 'Rekap', agency: 'Kota Contoh', paper: 'folio', madeAt: MADE_AT, sheets, ...more };
  return Buffer.concat(await Array.fromAsync(workbookFile(book)));
}

const sheetOf = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({
  ...{ name: 'Rekap', columns: columns(20, 10), rows, ...more },
});
const partOf = (file: Buffer, name: string) => unzipped(file).get(name)!;
const sheetXml = async (sheet: Sheet, more?: Partial<Book>) => partOf(await written([sheet], more), SHEET);
const SHEET = 'xl/worksheets/sheet1.xml';

describe('a workbook as another program reads it', () => {
  it('has its sheets in order, text as text, numbers as numbers', async () => {
    const file = await written([
      sheetOf([
        ['NIP', 'No'],
        ['198809242012122003', 1],
        ['A & B <c> "d" \u0000 é', 3],
      ]),
      { name: 'Distribusi per unit', columns: columns(5), rows: [['Unit'], [0]] },
    ]);
    const { sheets } = await readXlsx(file);
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        'Rekap',
        [
          ['NIP', 'No'],
          ['198809242012122003', 1],
          ['A & B <c> "d"  é', 3],
        ],
      ],
      ['Distribusi per unit', [['Unit'], [0]]],
    ]);
  });

  it('has days as dates and shares as percentages, each in a format that shows this', async () => {
    const rows = [
      ['Sejak', 'Bagian'],
      [{ day: '2026-01-31' }, { share: 0.125 }],
    ];
    const { sheets } = await readXlsx(await written([sheetOf(rows)]), { readStyles: true });
    expect(sheets[0]!.rows[1]).toEqual([new Date('2026-01-31T00:00:00Z'), 0.125]);
    const formats = ['1,0', '1,1'].map((at) => sheets[0]!.cells?.get(at)?.style?.numFmt);
    expect(formats).toEqual(['dd-mm-yyyy', '0.0%']);
  });

  it('has a last row of totals that is no part of the list', async () => {
    const rows = [
      ['Unit', 'Jumlah'],
      ['A', 1],
      ['B', 2],
    ];
    let seen = 0;
    function* counted() {
      for (const row of rows) {
        seen += 1;
        yield row;
      }
    }
    const sheet = sheetOf(counted(), { totals: () => ['Jumlah', seen] });
    const file = await written([sheet]);
    const [read] = (await readXlsx(file)).sheets;
    expect(read!.rows).toEqual([...rows, [], ['Jumlah', 3]].map((row) => (row.length > 0 ? row : expect.anything())));
    expect(partOf(file, SHEET)).toContain('<autoFilter ref="A1:B3"');
  });

  it('leaves an empty cell out, so that programs count it as empty', async () => {
    const xml = await sheetXml(sheetOf([['kiri', '', 'kanan']], { columns: columns(9, 9, 9) }));
    expect(['A1', 'B1', 'C1'].map((at) => xml.includes(`r="${at}"`))).toEqual([true, false, true]);
  });

  it('makes room for text of several lines', async () => {
    const rows = [['Kepala'], ['pendek'], ['a'.repeat(19)], ['dua\nbaris'], ['a'.repeat(9999)]];
    const xml = await sheetXml(sheetOf(rows, { columns: columns(10) }));
    const heights = [...xml.matchAll(/<row r="(\d)"[^>]* ht="(\d+)"/g)].map(([, row, height]) => `${row}: ${height}`);
    expect(heights).toEqual(['3: 30', '4: 30', '5: 409']);
  });

  it('names columns past Z', async () => {
    const head = Array.from({ length: 28 }, (_, i) => `K${i}`);
    const { sheets } = await readXlsx(await written([sheetOf([head], { columns: columns(...head.map(() => 9)) })]));
    expect(sheets[0]!.rows[0]).toEqual(head);
  });
});

describe('text that a program might take for something else', () => {
  it.each([
    ['=HYPERLINK("http://contoh","x")', `'=HYPERLINK("http://contoh","x")`],
    ['+62 812', "'+62 812"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tcmd', "'\tcmd"],
    ['#N/A', '#N/A'],
    ['TRUE', 'TRUE'],
    ['1e5', '1e5'],
    ['2026-01-01', '2026-01-01'],
    ['_x0041_', '_x0041_'],
    ['dua\nbaris', 'dua\nbaris'],
    [' tepi ', ' tepi '],
    ['😀 \uD800 \uFFFE akhir\u0001', '😀   akhir'],
    ['http://contoh.go.id', 'http://contoh.go.id'],
  ])('%j stays text', async (typed, read) => {
    const file = await written([sheetOf([['Kepala'], [typed]])]);
    const { sheets } = await readXlsx(file, { readStyles: true });
    expect(sheets[0]!.rows[1]).toEqual([read]);
    expect(partOf(file, SHEET)).not.toMatch(/<f[ >]|t="e"|t="b"|<hyperlink/);
  });
});

describe('a sheet as it opens and prints', () => {
  const head = [['NIP', 'Nama']];

  it('keeps its headings visible and filters the list', async () => {
    const xml = await sheetXml(sheetOf([...head, ['a', 'b']]));
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml).toContain('<autoFilter ref="A1:B2"');
  });

  it.each([
    ['folio', 14],
    ['a4', 9],
  ] as const)('prints landscape on %s, a page wide, with the head on each page', async (paper, code) => {
    const file = await written([sheetOf(head, { name: 'Belum selesai' })], { paper });
    const xml = partOf(file, SHEET);
    expect(xml).toMatch(/<pageSetUpPr fitToPage="1"/);
    expect(xml).toMatch(new RegExp(`<pageSetup (?=[^>]*paperSize="${code}")(?=[^>]*orientation="landscape")[^>]*>`));
    expect(xml).toMatch(/<pageSetup (?=[^>]*fitToHeight="0")[^>]*>/);
    expect(xml).not.toMatch(/fitToWidth="[02-9]/);
    expect(partOf(file, 'xl/workbook.xml')).toContain(
      '_xlnm.Print_Titles" localSheetId="0">&apos;Belum selesai&apos;!$1:$1<',
    );
  });

  it('prints a list that is too wide on several pages, each with the columns that name the person', async () => {
    const wide = sheetOf([['No', 'Nama', 'Jabatan', 'Catatan']], { columns: columns(6, 34, 180, 180), repeated: 2 });
    const file = await written([wide]);
    expect(partOf(file, SHEET)).toContain('fitToWidth="3"');
    expect(partOf(file, 'xl/workbook.xml')).toContain('>&apos;Rekap&apos;!$A:$B,&apos;Rekap&apos;!$1:$1<');
  });

  it('says in its footer whose it is, the page, and the end of the audit trail', async () => {
    const xml = await sheetXml(sheetOf(head), { agency: 'Dinas A\u0001 & B', trail: 'jejak 7 abc' });
    expect(xml).toContain('&amp;LDinas A &amp;&amp; B&amp;CHalaman &amp;P dari &amp;N&amp;Rjejak 7 abc');
    expect(await sheetXml(sheetOf(head))).not.toContain('&amp;R');
  });

  it('states its title, its agency, and when it was made', async () => {
    const core = partOf(await written([sheetOf(head)]), 'docProps/core.xml');
    for (const words of ['Rekap', 'Kota Contoh', '2026-03-02T03:04:05Z']) expect(core).toContain(words);
    expect(core).not.toContain('ExcelTS');
  });
});

describe('a sheet to be filled in', () => {
  it('formats whole columns as text, also below the written rows', async () => {
    const file = await written([sheetOf([['NIP'], ['1']], { columns: [{ width: 20, isText: true }] })]);
    const { sheets } = await readXlsx(file, { readStyles: true });
    expect(sheets[0]!.cells?.get('1,0')?.style?.numFmt).toBe('@');
    const style = /<col min="1" max="1" width="20" [^>]*style="(\d+)"/.exec(partOf(file, SHEET))?.[1];
    const formats = [
      ...partOf(file, 'xl/styles.xml')
        .split('<cellXfs')[1]!
        .matchAll(/<xf numFmtId="(\d+)"/g),
    ];
    expect(formats[Number(style)]?.[1]).toBe('49');
  });

  it('offers the accepted words, and warns about another one without refusing it', async () => {
    const sheet = sheetOf([['Aspek']], { columns: [{ width: 20, choices: ['Kuantitas', 'Kualitas'] }] });
    const [read] = (await readXlsx(await written([sheet]))).sheets;
    expect(read!.dataValidations).toMatchObject([
      { type: 'list', range: 'A2:A50001', values: ['Kuantitas', 'Kualitas'], errorStyle: 'warning', allowBlank: true },
    ]);
  });

  it.each([
    ['longer than a cell can offer', ['a'.repeat(256)]],
    ['with a word that would fall apart', ['a,b']],
  ])('refuses a list %s', async (_, choices) => {
    await expect(written([sheetOf([['A']], { columns: [{ width: 9, choices }] })])).rejects.toThrow('fit in no list');
  });
});

describe('a workbook while it is written', () => {
  it('fails as a whole when its rows fail', async () => {
    function* rows(): Generator<string[]> {
      yield ['Kepala'];
      throw new Error('no more rows');
    }
    await expect(written([sheetOf(rows())])).rejects.toThrow('no more rows');
  });

  it('reads a later sheet only when the earlier one was written', async () => {
    const order: string[] = [];
    function* rows(name: string) {
      order.push(name);
      yield ['Kepala'];
      order.push(`${name} read`);
    }
    await written([sheetOf(rows('a')), { ...sheetOf(rows('b')), name: 'B' }]);
    expect(order).toEqual(['a', 'a read', 'b', 'b read']);
  });

  it('lets other work run, and passes on what is ready', async () => {
    let turns = 0;
    let isOver = false;
    const watch = () => {
      turns += 1;
      if (!isOver) setImmediate(watch);
    };
    setImmediate(watch);
    const rows = Array.from({ length: 3000 }, (_, i) => [`baris ${i} ${Math.sin(i)}`, i]);
    const book: Book = { title: 'R', agency: 'K', paper: 'a4', madeAt: MADE_AT, sheets: [sheetOf(rows)] };
    const pieces = await Array.fromAsync(workbookFile(book));
    isOver = true;
    expect(turns).toBeGreaterThan(25);
    expect(pieces.length).toBeGreaterThan(3);
  });

  it('is the same for the same content', async () => {
    const make = () => written([sheetOf([['A'], ['b']])]);
    expect((await make()).equals(await make())).toBe(true);
  });
});
