import type { PlainDate } from '../../kernel/dates';
import { formatNumber } from '../../kernel/numbers';

/** A cell as the spreadsheet holds it. A formula shows its text; a date is a day. */
export type SheetCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'date'; text: PlainDate }
  | { kind: 'formula'; text: string };

/**
 * One column of a file to be imported. `most` is the longest text that is accepted. Texts of `digits` must not have been kept as a number,
 * a `number` is read as such, and only a `date` may be one, or where either `may`.
 */
export type TableColumn<Key extends string> = {
  key: Key;
  header: string;
  most: number;
  required?: true;
  also?: readonly string[];
  takes?: 'digits' | 'date' | 'number-or-date';
};
/** Where the row that names the columns stands, and which column is which. */
export type TableHeader<Key extends string> = { at: number; columns: ReadonlyMap<Key, number> };
/** What was read at one place of the file, and why it is refused. */
export type TableFault<Key extends string> = { key: Key; read: string; reason: string };
/** A row of the file: its number as the spreadsheet shows it, its texts, and what is wrong with the cells themselves. */
export type TableRow<Key extends string> = {
  row: number;
  values: Readonly<Partial<Record<Key, string>>>;
  faults: TableFault<Key>[];
};

/** Added to the file of refused rows; ignored when that file comes back. */
export const REASON_HEADER = 'Alasan Ditolak';

const HEADER_ROWS = 10;
const FEWEST_HEADERS = 3;

/** Finds the row that names the columns, below a title if there is one; undefined when no row looks like it. */
export function findTableHeader<Key extends string>(
  columns: readonly TableColumn<Key>[],
  rows: readonly (readonly string[])[],
): TableHeader<Key> | undefined {
  const found = rows.slice(0, HEADER_ROWS).map((row, at) => ({ at, columns: columnsIn(columns, row) }));
  const best = found.reduce<TableHeader<Key> | undefined>(
    (a, b) => (a && a.columns.size >= b.columns.size ? a : b),
    undefined,
  );
  return best && best.columns.size >= FEWEST_HEADERS ? best : undefined;
}

function columnsIn<Key extends string>(known: readonly TableColumn<Key>[], row: readonly string[]): Map<Key, number> {
  const columns = new Map<Key, number>();
  row.forEach((cell, i) => {
    const named = cell
      .replace(/[\s*]+/g, ' ')
      .trim()
      .toLowerCase();
    const key = known.find(({ header, also }) => header.toLowerCase() === named || also?.includes(named))?.key;
    if (key && !columns.has(key)) columns.set(key, i);
  });
  return columns;
}

/** Headers of columns without which the file says too little. */
export function missingTableColumns<Key extends string>(
  columns: readonly TableColumn<Key>[],
  header: TableHeader<Key>,
): string[] {
  return columns.filter(({ key, required }) => required && !header.columns.has(key)).map((column) => column.header);
}

const FORMULA = 'Sel ini berisi rumus. Salin hasilnya sebagai nilai (Tempel Khusus → Nilai), lalu simpan lagi.';
const NUMBER =
  'NIP tersimpan sebagai angka, jadi tiga angka terakhirnya bisa hilang. Ubah kolom menjadi Teks, lalu tempel ulang NIP.';
const DATE = 'Excel membaca isian ini sebagai tanggal. Ubah sel menjadi Teks, lalu ketik ulang.';
const OLD_MAC =
  'Berkas memakai sistem tanggal 1904 (Excel Mac lama), jadi tanggalnya dapat bergeser empat tahun. Tulis tanggal sebagai teks, misalnya 01-03-2026.';

/** Reads one row by the columns of the header; undefined for a row without anything in them. */
export function readTableRow<Key extends string>(
  known: readonly TableColumn<Key>[],
  cells: readonly (SheetCell | undefined)[],
  row: number,
  { columns }: TableHeader<Key>,
  uses1904: boolean,
): TableRow<Key> | undefined {
  const read = known.flatMap((column) => {
    const at = columns.get(column.key);
    const cell = at === undefined ? undefined : cells[at];
    return cell && cell.text.trim() !== '' ? [{ column, cell }] : [];
  });
  const values = Object.fromEntries(read.map(({ column, cell }) => [column.key, textOf(cell, column)]));
  const faults = read.flatMap(({ column, cell }) => {
    const reason = faultOf(cell, column, uses1904);
    return reason ? [{ key: column.key, read: cell.text.slice(0, 80), reason }] : [];
  });
  return read.length > 0 ? { row, values: values as TableRow<Key>['values'], faults } : undefined;
}

const MOST_DECIMALS = 6;

/** Blanks of every kind become one space; the apostrophe by which some tools keep text as text goes; a number is written as people do. */
function textOf<Key extends string>(cell: SheetCell, { takes }: TableColumn<Key>): string {
  if (cell.kind === 'number' && takes === 'number-or-date') return asTyped(cell.text);
  return cell.text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^'/, '');
}

/** Spreadsheets keep 0.1 + 0.2 as 0.30000000000000004; what is too large to be exact stays as it was read, to be refused. */
function asTyped(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER
    ? formatNumber(value.toFixed(MOST_DECIMALS))
    : text;
}

function faultOf<Key extends string>(
  cell: SheetCell,
  { takes, most }: TableColumn<Key>,
  uses1904: boolean,
): string | undefined {
  const mayBeDate = takes === 'date' || takes === 'number-or-date';
  if (cell.kind === 'formula') return FORMULA;
  if (cell.kind === 'number' && takes === 'digits') return NUMBER;
  if (cell.kind === 'date' && !mayBeDate) return DATE;
  if (cell.kind === 'date' && uses1904) return OLD_MAC;
  return cell.text.trim().length > most ? `Terlalu panjang: paling banyak ${most} karakter.` : undefined;
}
