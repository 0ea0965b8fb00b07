import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { formatNumber } from '@/lib/kernel/numbers';
import { numbersColumns, readTableRow } from '@/lib/people/rules/sheet-cells';
import type { TableColumn, TableRow } from '@/lib/people/rules/sheet-table';
import type { TableReading } from '@/lib/people/rules/table-reading';
import { progressPage, type Say, type WorkEnd } from './progress-page';
import { sentForm } from './route-context';
import { openTable, UnreadableFile } from './spreadsheet';
import { chooseTables, type FoundTable, type Tables } from './table-choice';

const MOST_ROWS = 50_000;
const ROWS_A_STEP = 200;

export type ReadTable<Key extends string> = { rows: TableRow<Key>[]; reading: TableReading };

type Upload<Key extends string, Asked> = {
  columns: readonly TableColumn<Key>[];
  /** Reads the other fields of the form; throws `UnreadableFile` with what to correct. */
  asked: (form: FormData, ctx: Context) => Asked;
  /** Compares the rows and keeps them for the preview; returns its address. */
  stage: (ctx: Context, asked: Asked, table: ReadTable<Key> & { fileName: string }, say: Say) => Promise<string>;
  /** Where another file is chosen. */
  back: string;
};

/** Receives the file of an import and answers with a page that tells how far the reading is. Nothing is imported here. */
export async function receiveTable<Key extends string, Asked>(
  request: Request,
  upload: Upload<Key, Asked>,
): Promise<Response> {
  const sent = await sentForm(request);
  if (sent instanceof Response) return sent;
  const { ctx, form } = sent;
  return progressPage('Memeriksa berkas', (say) =>
    examine(ctx, form, upload, say).catch((error) => {
      if (error instanceof UnreadableFile || error instanceof Rejection)
        return { refused: error.message, back: upload.back };
      throw error;
    }),
  );
}

async function examine<Key extends string, Asked>(
  ctx: Context,
  form: FormData,
  { columns, asked, stage }: Upload<Key, Asked>,
  say: Say,
): Promise<WorkEnd> {
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') throw new UnreadableFile('Pilih berkasnya dahulu.');
  const answers = asked(form, ctx);
  await say(`Berkas ${file.name} diterima, ${formatNumber(String(Math.ceil(file.size / 1024)))} kB.`);
  const found = await chooseTables(columns, await openTable(new Uint8Array(await file.arrayBuffer())));
  const table = await readTables(columns, found, say);
  await say('Membandingkan dengan data yang ada …');
  const goto = await stage(ctx, answers, { ...table, fileName: file.name }, say);
  await say('Selesai diperiksa.');
  return { goto };
}

/** The rows of all sheets that have the headings, and how they were read. */
export async function readTables<Key extends string>(
  columns: readonly TableColumn<Key>[],
  { tables, unread }: Tables<Key>,
  say: Say,
): Promise<ReadTable<Key>> {
  const total = tables.reduce((sum, { sheet, header }) => sum + sheet.rows.length - header.at - 1, 0);
  if (total > MOST_ROWS)
    throw new UnreadableFile(
      `Berkas ini ${formatNumber(`${total}`)} baris; paling banyak 50.000. Bagi menjadi beberapa berkas.`,
    );
  const rows: TableRow<Key>[] = [];
  const sheets: TableReading['sheets'] = [];
  let before = 0;
  for (const table of tables) {
    const label = tables.length > 1 ? `${table.sheet.name}: ` : undefined;
    const own = await readRows(columns, table, { before, label }, say);
    for (const row of own) rows.push(row);
    sheets.push({ name: table.sheet.name, rows: own.length });
    before += table.sheet.rows.length;
  }
  if (rows.length === 0)
    throw new UnreadableFile('Berkas ini hanya berisi judul kolom. Isi datanya, lalu unggah lagi.');
  await say(`${formatNumber(`${rows.length}`)} baris berisi sudah dibaca.`);
  return { rows, reading: { sheets, unread, ...headingsOf(columns, tables), formulas: formulasIn(tables) } };
}

type Numbering = { before: number; label: string | undefined };

async function readRows<Key extends string>(
  columns: readonly TableColumn<Key>[],
  { sheet, header }: FoundTable<Key>,
  { before, label }: Numbering,
  say: Say,
): Promise<TableRow<Key>[]> {
  const rows: TableRow<Key>[] = [];
  const total = sheet.rows.length;
  for (let at = header.at + 1; at < total; at++) {
    const cells = sheet.rows[at] ?? [];
    if (at === header.at + 1 && numbersColumns(cells)) continue;
    const { uses1904, isText } = sheet;
    const named = label && `${label}${at + 1}`;
    const place = { row: before + at + 1, label: named, uses1904, isText, broken: sheet.broken.get(at) };
    const row = readTableRow(columns, cells, header, place);
    if (row) rows.push(row);
    if (at % ROWS_A_STEP === 0)
      await say(`${formatNumber(`${at}`)} dari ${formatNumber(`${total}`)} baris sudah dibaca.`);
  }
  return rows;
}

/** Headings of all sheets together: a column is read if one sheet has it, and absent if no sheet has it. */
function headingsOf<Key extends string>(columns: readonly TableColumn<Key>[], tables: readonly FoundTable<Key>[]) {
  const once = <Item extends { written: string }>(items: readonly Item[]) => [
    ...new Map(items.map((item) => [item.written, item])).values(),
  ];
  return {
    columns: once(tables.flatMap(({ header }) => header.read)),
    ignored: once(tables.flatMap(({ header }) => header.ignored)),
    absent: columns
      .filter(({ key }) => !tables.some(({ header }) => header.columns.has(key)))
      .map(({ header }) => header),
  };
}

function formulasIn<Key extends string>(tables: readonly FoundTable<Key>[]): number {
  return tables.reduce((sum, { sheet, header }) => {
    const read = new Set([...header.columns.values()].map(String));
    return sum + [...sheet.formulas].filter((at) => read.has(at.split(',')[1] ?? '')).length;
  }, 0);
}
