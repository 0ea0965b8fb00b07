import { printRefusal } from '../../agency/rules/printable-signs';
import type { PlainDate } from '../../kernel/dates';
import { formatNumber } from '../../kernel/numbers';
import type { TableColumn, TableHeader, TableRow } from './sheet-table';
import { cleanText } from './text';

/**
 * A cell of the spreadsheet. For a formula, `text` is the stored result; if none is stored, the kind is `formula` and `text` is the formula
 * itself. A date has only its day. A percentage has the number before the percent sign (85 for 85%).
 */
export type SheetCell =
  | { kind: 'text' | 'number' | 'percent' | 'formula'; text: string }
  | { kind: 'date'; text: PlainDate };

/** Where a row was found: its number, its label for users, and a fault of the whole line, which is reported at the cell `at`. */
export type RowPlace = {
  row: number;
  label?: string;
  uses1904: boolean;
  /**
   * Whether the file is a text file. There, a cell without a heading means a wrong separator. In a workbook it means a note beside the
   * table.
   */
  isText: boolean;
  broken?: { at: number; reason: string };
};

const FORMULA =
  'Sel ini berisi rumus tanpa hasil yang tersimpan. Buka berkasnya di Excel atau LibreOffice, simpan, lalu unggah lagi.';
const ERROR = /^(#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)|Err:\d{3})$/i;
const FAILED = 'Rumus di sel ini gagal, jadi isinya bukan data. Perbaiki rumusnya atau ketik nilainya.';
const NUMBER =
  'NIP tersimpan sebagai angka, jadi tiga angka terakhirnya bisa hilang. Ubah kolom menjadi Teks, lalu tempel ulang NIP.';
const CODE =
  'Kode tersimpan sebagai angka: 2.10 menjadi 2.1 dan 01 menjadi 1. Ubah kolom menjadi Teks, lalu ketik ulang kodenya.';
const DATE = 'Excel membaca isian ini sebagai tanggal. Ubah sel menjadi Teks, lalu ketik ulang.';
const OLD_MAC =
  'Berkas memakai sistem tanggal 1904 (Excel Mac lama), jadi tanggalnya dapat bergeser empat tahun. Tulis tanggal sebagai teks, misalnya 01-03-2026.';
const BEYOND =
  'Isi baris ini lebih banyak daripada judul kolomnya: mungkin ada pemisah di dalam teks, misalnya koma sebelum gelar. Apit teks itu dengan tanda kutip, atau simpan berkas sebagai .xlsx.';

/** Reads one row by the columns of the header; undefined if all these columns are empty. */
export function readTableRow<Key extends string>(
  known: readonly TableColumn<Key>[],
  cells: readonly (SheetCell | undefined)[],
  header: TableHeader<Key>,
  place: RowPlace,
): TableRow<Key> | undefined {
  const read = known.flatMap((column) => {
    const at = header.columns.get(column.key);
    const cell = at === undefined ? undefined : cells[at];
    const text = cell && textOf(cell, column);
    return text ? [{ column, cell, text }] : [];
  });
  if (read.length === 0) return undefined;
  const values = Object.fromEntries(read.map(({ column, text }) => [column.key, text])) as TableRow<Key>['values'];
  const faults = read.flatMap(({ column, cell, text }) => {
    const reason = faultOf(cell, text, column, place.uses1904);
    return reason ? [{ key: column.key, read: text.slice(0, 80), reason }] : [];
  });
  const lacks = known.flatMap(({ key }) => (header.columns.has(key) ? [] : [key]));
  const whole = lineFaults(cells, header, place).filter(({ key }) => !faults.some((fault) => fault.key === key));
  const { row, label } = place;
  return { row, ...(label && { label }), values, ...(lacks.length > 0 && { lacks }), faults: [...whole, ...faults] };
}

/** A fault of the whole line, reported at the column in which it is visible. */
function lineFaults<Key extends string>(
  cells: readonly (SheetCell | undefined)[],
  { columns, width }: TableHeader<Key>,
  { broken, isText }: RowPlace,
): TableRow<Key>['faults'] {
  const last = [...columns].reduce((a, b) => (a[1] > b[1] ? a : b));
  const keyAt = (at: number) => [...columns].find(([, column]) => column === at)?.[0] ?? last[0];
  const said = (at: number, reason: string) => [{ key: keyAt(at), read: (cells[at]?.text ?? '').slice(0, 80), reason }];
  if (broken) return said(broken.at, broken.reason);
  const beyond = isText ? cells.findIndex((cell, at) => at >= width && cell !== undefined) : -1;
  return beyond === -1 ? [] : said(beyond, BEYOND);
}

/** Whether a line only numbers the columns (1, 2, 3, …), as forms do below the headings. */
export function numbersColumns(cells: readonly (SheetCell | undefined)[]): boolean {
  const texts = cells.flatMap((cell) => cell?.text.trim().replace(/^\((\d+)\)$/, '$1') || []);
  return texts.length >= 3 && texts.every((text, i) => text === String(i + 1));
}

const MOST_DECIMALS = 6;
/** Characters that mean "nothing" in an optional column. */
const NOTHING = /^[-–—]+$/;

/**
 * The text of a cell. Blanks of every kind become one space. Invisible characters are removed. The apostrophe that our own files put before
 * a text is removed too: without it a spreadsheet would run the text as a formula. Percentages, and numbers in columns for
 * `number-or-date`, are written as people write them. In an optional column a dash means "nothing".
 */
function textOf<Key extends string>(cell: SheetCell, { takes, required }: TableColumn<Key>): string {
  if (cell.kind === 'percent') return `${asTyped(cell.text)}%`;
  if (cell.kind === 'number' && takes === 'number-or-date') return asTyped(cell.text);
  const text = cleanText(cell.text).replace(/^'(?=[=+\-@])/, '');
  return !required && NOTHING.test(text) ? '' : text;
}

/**
 * A stored number as people write it, with at most six decimals. Spreadsheets store 0.1 + 0.2 as 0.30000000000000004. A number that is too
 * large to be exact does not change, and is refused later.
 */
function asTyped(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER
    ? formatNumber(value.toFixed(MOST_DECIMALS))
    : text;
}

function faultOf<Key extends string>(
  cell: SheetCell,
  text: string,
  { takes, most }: TableColumn<Key>,
  uses1904: boolean,
): string | undefined {
  const mayBeDate = takes === 'date' || takes === 'number-or-date';
  const isNumber = cell.kind === 'number' || cell.kind === 'percent';
  if (cell.kind === 'formula') return FORMULA;
  if (ERROR.test(text)) return FAILED;
  if (isNumber && takes === 'digits') return NUMBER;
  if (isNumber && takes === 'code') return CODE;
  if (cell.kind === 'date' && !mayBeDate) return DATE;
  if (cell.kind === 'date' && uses1904) return OLD_MAC;
  const unprinted = printRefusal(text);
  if (unprinted) return unprinted;
  return text.length > most ? `Terlalu panjang: paling banyak ${most} huruf.` : undefined;
}
