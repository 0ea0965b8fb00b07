import type { PlainDate } from '../../kernel/dates';
import { type Header, IMPORT_COLUMNS, type ImportColumn, type ImportKey } from './import-columns';

/** A cell as the spreadsheet holds it. A formula shows its text; a date is a day. */
export type SheetCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string }
  | { kind: 'date'; text: PlainDate }
  | { kind: 'formula'; text: string };

/** What was read at one place of the file, and why it is refused. */
export type ImportFault = { key: ImportKey; read: string; reason: string };

/** A row of the file: its number as the spreadsheet shows it, its texts, and what is wrong with the cells themselves. */
export type ImportRow = { row: number; values: Readonly<Partial<Record<ImportKey, string>>>; faults: ImportFault[] };

const FORMULA = 'Sel ini berisi rumus. Salin hasilnya sebagai nilai (Tempel Khusus → Nilai), lalu simpan lagi.';
const NUMBER =
  'NIP tersimpan sebagai angka, jadi tiga angka terakhirnya bisa hilang. Ubah kolom menjadi Teks, lalu tempel ulang NIP.';
const DATE = 'Excel membaca isian ini sebagai tanggal. Ubah sel menjadi Teks, lalu ketik ulang.';
const OLD_MAC =
  'Berkas memakai sistem tanggal 1904 (Excel Mac lama), jadi tanggalnya dapat bergeser empat tahun. Tulis tanggal sebagai teks, misalnya 01-03-2026.';

/** Reads one row by the columns of the header; undefined for a row without anything in them. */
export function readRow(
  cells: readonly (SheetCell | undefined)[],
  row: number,
  header: Header,
  uses1904: boolean,
): ImportRow | undefined {
  const values: Partial<Record<ImportKey, string>> = {};
  const faults: ImportFault[] = [];
  for (const column of IMPORT_COLUMNS) {
    const at = header.columns.get(column.key);
    const cell = at === undefined ? undefined : cells[at];
    if (!cell || cell.text.trim() === '') continue;
    values[column.key] = cleaned(cell.text);
    const reason = faultOf(cell, column, uses1904);
    if (reason) faults.push({ key: column.key, read: cell.text.slice(0, 80), reason });
  }
  return Object.keys(values).length > 0 ? { row, values, faults } : undefined;
}

/** Blanks of every kind become one space; the apostrophe by which some tools keep text as text goes. */
function cleaned(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^'/, '');
}

function faultOf(cell: SheetCell, { key, most }: ImportColumn, uses1904: boolean): string | undefined {
  if (cell.kind === 'formula') return FORMULA;
  if (cell.kind === 'number' && (key === 'identityNumber' || key === 'signInName')) return NUMBER;
  if (cell.kind === 'date' && key !== 'fromOn') return DATE;
  if (cell.kind === 'date' && uses1904) return OLD_MAC;
  return cell.text.trim().length > most ? `Terlalu panjang: paling banyak ${most} karakter.` : undefined;
}
