import type { Context } from '@/lib/kernel/context';
import type { SheetColumn } from '@/lib/kernel/sheets';
import { ORIGIN_HEADER, placeOf, REASON_HEADER, type TableColumn, type TableRow } from '@/lib/people/rules/sheet-table';
import { fileStream } from './file-stream';
import { plainPage } from './plain-page';
import { bookOf, workbookFile, XLSX_TYPE } from './workbook-file';

/**
 * A file with the refused rows as they came and a column with the reasons. The user corrects the rows and imports the file again. If no row
 * was refused, the answer is a page "not found".
 */
export function wrongRowsFile<Key extends string>(
  ctx: Context,
  columns: readonly TableColumn<Key>[],
  sheetName: string,
  wrong: readonly TableRow<Key>[],
): Response {
  if (wrong.length === 0) return plainPage(404, 'Tidak ditemukan', 'Tidak ada baris yang salah untuk diunduh.');
  const headers = [...columns.map(({ header }) => header), REASON_HEADER, ORIGIN_HEADER];
  const named = (key: Key) => columns.find((column) => column.key === key)?.header ?? key;
  const rows = wrong.map(({ values, faults, ...row }) => [
    ...columns.map(({ key }) => values[key] ?? ''),
    faults.map(({ key, reason }) => `${named(key)}: ${reason}`).join(' '),
    placeOf(row),
  ]);
  const fields: SheetColumn[] = columns.map(({ choices }) => ({
    width: 22,
    isText: true,
    ...(choices && { choices }),
  }));
  const told: SheetColumn[] = [
    { width: 60, isText: true },
    { width: 22, isText: true },
  ];
  const sheet = { name: sheetName, rows: [headers, ...rows], columns: [...fields, ...told] };
  const book = bookOf(ctx, { title: `Baris yang salah: ${sheetName}`, sheets: [sheet] });
  return fileStream(workbookFile(book), XLSX_TYPE, 'baris-yang-salah.xlsx');
}

type Guide<Key extends string> = Readonly<Record<Key, string>>;

/** The file to fill in. It has example rows, and a second sheet that explains each column. */
export function tableTemplateFile<Key extends string>(
  ctx: Context,
  columns: readonly TableColumn<Key>[],
  sheetName: string,
  examples: readonly Readonly<Partial<Record<Key, string>>>[],
  hints: Guide<Key>,
  fileName: string,
): Response {
  const headers = columns.map(({ header }) => header);
  const rows = examples.map((cells) => columns.map(({ key }) => cells[key] ?? ''));
  const guide = columns.map(({ key, header }) => [header, hints[key]]);
  const fields: SheetColumn[] = columns.map(({ header, choices }) => ({
    ...{ width: Math.max(14, header.length + 4), isText: true },
    ...(choices && { choices }),
  }));
  const book = bookOf(ctx, {
    title: `Contoh impor: ${sheetName}`,
    sheets: [
      { name: sheetName, rows: [headers, ...rows], columns: fields },
      { name: 'Petunjuk', rows: [['Kolom', 'Isi'], ...guide], columns: GUIDE },
    ],
  });
  return fileStream(workbookFile(book), XLSX_TYPE, fileName);
}

const GUIDE: readonly SheetColumn[] = [
  { width: 20, isText: true },
  { width: 110, isText: true },
];
