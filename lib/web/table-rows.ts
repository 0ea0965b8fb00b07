import { formatNumber } from '@/lib/kernel/numbers';
import { numbersColumns, readTableRow } from '@/lib/people/rules/sheet-cells';
import type { TableColumn, TableRow } from '@/lib/people/rules/sheet-table';
import type { TableReading } from '@/lib/people/rules/table-reading';
import { UnreadableFile } from './spreadsheet';
import type { FoundTable, Tables } from './table-choice';

const MOST_ROWS = 50_000;
/** After this many rows, other work runs. */
const ROWS_A_STEP = 200;

export type ReadTable<Key extends string> = { rows: TableRow<Key>[]; reading: TableReading };
/** How many rows have been read, and how many rows there are. */
type Count = { done: number; total: number };

/**
 * The rows of all sheets that have the headings, and a report of how they were read. Throws `UnreadableFile` if there are too many rows, or
 * none.
 */
export function* readTables<Key extends string>(
  columns: readonly TableColumn<Key>[],
  { tables, unread }: Tables<Key>,
): Generator<Count, ReadTable<Key>, void> {
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
    const own = yield* readRows(columns, table, { before, label, total });
    for (const row of own) rows.push(row);
    sheets.push({ name: table.sheet.name, rows: own.length });
    before += table.sheet.rows.length;
  }
  if (rows.length === 0)
    throw new UnreadableFile('Berkas ini hanya berisi judul kolom. Isi datanya, lalu unggah lagi.');
  return { rows, reading: { sheets, unread, ...headingsOf(columns, tables), formulas: formulasIn(tables) } };
}

/**
 * How the rows of a sheet are numbered. `before`: how many rows the sheets before this one have. `label`: the text before a row number,
 * undefined if only one sheet is read. `total`: how many rows below the headings all sheets have.
 */
type Numbering = { before: number; label: string | undefined; total: number };

function* readRows<Key extends string>(
  columns: readonly TableColumn<Key>[],
  { sheet, header }: FoundTable<Key>,
  { before, label, total }: Numbering,
): Generator<Count, TableRow<Key>[], void> {
  const rows: TableRow<Key>[] = [];
  for (let at = header.at + 1; at < sheet.rows.length; at++) {
    const cells = sheet.rows[at] ?? [];
    if (at === header.at + 1 && numbersColumns(cells)) continue;
    const { uses1904, isText } = sheet;
    const named = label && `${label}${at + 1}`;
    const place = { row: before + at + 1, label: named, uses1904, isText, broken: sheet.broken.get(at) };
    const row = readTableRow(columns, cells, header, place);
    if (row) rows.push(row);
    if (at % ROWS_A_STEP === 0) yield { done: Math.min(before + at, total), total };
  }
  return rows;
}

/** The headings of all sheets together. A column is read if at least one sheet has it, and absent if no sheet has it. */
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
