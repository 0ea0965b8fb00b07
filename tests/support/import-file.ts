import { writeXlsx } from 'hucre/xlsx';
import { readRow } from '@/lib/people/rules/import-cells';
import { findHeader, IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import type { SheetCell } from '@/lib/people/rules/sheet-cells';
import type { TableReading } from '@/lib/people/rules/table-reading';

export type FileRow = Readonly<Record<string, string | number | Date>>;
/** How a file was read, when there is nothing to say about it. */
export const READING: TableReading = { sheets: [], unread: [], columns: [], ignored: [], absent: [], formulas: 0 };
/** What the officer fills in besides the file: the day from which it applies, and no answers to questions. */
export const on = (effectiveOn: string | null) => ({ effectiveOn, twins: {} });
export const HEADERS = IMPORT_COLUMNS.map(({ header }) => header);

/** The rows of an agency with this many people: offices of 40 people, each with a head, below a city. Every NIP is valid. */
export function agencyFile(people: number): FileRow[] {
  const rows: FileRow[] = [
    {
      'Kode Unit': 'K',
      'Nama Unit': 'Kota Contoh',
      'Unit Mandiri': 'ya',
      Nama: 'Wali Kota Contoh',
      Jabatan: 'Wali Kota',
      'Jenis Jabatan': 'Pejabat Negara',
      'Pimpinan Unit': 'ya',
      'Nama Masuk': 'walikota.contoh',
    },
  ];
  for (let i = 1; i < people; i++) rows.push(employeeRow(i));
  return rows;
}

function employeeRow(i: number): FileRow {
  const office = Math.ceil(i / 40);
  const isHead = i % 40 === 1;
  return {
    'Kode Unit': `U${office}`,
    'Nama Unit': `Dinas ${office}`,
    'Kode Unit Induk': 'K',
    NIP: nipOf(i),
    Nama: `Pegawai Nomor ${i}, S.Kom.`,
    Golongan: isHead ? 'IV/b' : 'III/a',
    Jabatan: isHead ? `Kepala Dinas ${office}` : `Analis ${i % 5}`,
    'Jenis Jabatan': isHead ? 'JPT Pratama' : 'Fungsional',
    Jenjang: isHead ? '' : 'Ahli Pertama',
    'Pimpinan Unit': isHead ? 'ya' : '',
  };
}

export function nipOf(i: number): string {
  const month = String((Math.floor(i / 999) % 12) + 1).padStart(2, '0');
  const day = String((Math.floor(i / 11_988) % 28) + 1).padStart(2, '0');
  return `1985${month}${day}2010011${String((i % 999) + 1).padStart(3, '0')}`;
}

export function tableOf(rows: readonly FileRow[], headers: readonly string[] = HEADERS): (string | number | Date)[][] {
  return [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
}

export function csvOf(rows: readonly FileRow[], delimiter = ';'): string {
  const quoted = (value: unknown) => `"${String(value).replaceAll('"', '""')}"`;
  return tableOf(rows)
    .map((row) => row.map(quoted).join(delimiter))
    .join('\r\n');
}

export async function xlsxOf(rows: readonly FileRow[], more: object = {}): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Pegawai', rows: tableOf(rows) }], ...more });
}

/** The rows as the rules get them, made without a file. */
export function importRows(rows: readonly FileRow[], headers: readonly string[] = HEADERS) {
  const cells = tableOf(rows, headers).map((row) => row.map(cellOf));
  const header = findHeader(cells.map((row) => row.map((cell) => cell?.text ?? '')));
  if (!header) throw new Error('no header');
  return cells.slice(1).flatMap((row, i) => readRow(row, header, { row: i + 2, uses1904: false, isText: false }) ?? []);
}

function cellOf(value: string | number | Date): SheetCell | undefined {
  if (value === '') return undefined;
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  return { kind: typeof value === 'number' ? 'number' : 'text', text: String(value) };
}
