import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { formatNumber } from '@/lib/kernel/numbers';
import {
  findTableHeader,
  missingTableColumns,
  readTableRow,
  type TableColumn,
  type TableHeader,
  type TableRow,
} from '@/lib/people/rules/sheet-table';
import { plainPage } from './plain-page';
import { progressPage, type Say, type WorkEnd } from './progress-page';
import { postContext } from './route-context';
import { type ReadSheet, readSheet, UnreadableFile } from './spreadsheet';
import { readUpload, TooLarge } from './upload';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_ROWS = 50_000;
const ROWS_A_STEP = 1000;

type Upload<Key extends string, Asked> = {
  columns: readonly TableColumn<Key>[];
  /** The sheet of a workbook that is read, where there is one of that name. */
  sheetName: string;
  may: (ctx: Context) => boolean;
  /** What the form asks beside the file; throws `UnreadableFile` with what to mend. */
  asked: (form: FormData, ctx: Context) => Asked;
  /** Keeps the rows for the preview and answers with its address. */
  stage: (ctx: Context, asked: Asked, rows: TableRow<Key>[], fileName: string) => string;
  /** Where another file is chosen. */
  back: string;
};

/** Receives the file of an import and answers with a page that tells how far the reading is. Nothing is imported here. */
export async function receiveTable<Key extends string, Asked>(
  request: Request,
  upload: Upload<Key, Asked>,
): Promise<Response> {
  const form = await readUpload(request, MOST_BYTES).catch((error) => {
    if (error instanceof TooLarge) return undefined;
    return new FormData();
  });
  if (!form)
    return plainPage(
      413,
      'Berkas terlalu besar',
      'Paling besar 20 MB. Bagi berkasnya, lalu unggah satu per satu. Tidak ada yang berubah.',
    );
  const ctx = await postContext(request, form);
  if (ctx instanceof Response) return ctx;
  if (!upload.may(ctx)) return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
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
  { columns, sheetName, asked, stage }: Upload<Key, Asked>,
  say: Say,
): Promise<WorkEnd> {
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') throw new UnreadableFile('Pilih berkasnya dulu.');
  const answers = asked(form, ctx);
  await say(`Berkas ${file.name} diterima, ${formatNumber(String(Math.ceil(file.size / 1024)))} kB.`);
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()), sheetName);
  const rows = await readRows(columns, sheet, headerOf(columns, sheet), say);
  await say('Membandingkan dengan data yang ada …');
  const goto = stage(ctx, answers, rows, file.name);
  await say('Selesai diperiksa.');
  return { goto };
}

function headerOf<Key extends string>(columns: readonly TableColumn<Key>[], sheet: ReadSheet): TableHeader<Key> {
  const top = sheet.rows.slice(0, 20).map((row) => row.map((cell) => cell?.text ?? ''));
  const header = findTableHeader(columns, top);
  if (!header) {
    throw new UnreadableFile(
      'Baris judul kolom tidak ditemukan. Pakai contoh berkas, dan jangan hapus baris judulnya.',
    );
  }
  const missing = missingTableColumns(columns, header);
  if (missing.length > 0)
    throw new UnreadableFile(`Kolom wajib tidak ada: ${missing.join(', ')}. Tambahkan, lalu unggah lagi.`);
  const count = sheet.rows.length - header.at - 1;
  if (count > MOST_ROWS) {
    throw new UnreadableFile(
      `Berkas ini ${formatNumber(`${count}`)} baris; paling banyak 50.000. Bagi menjadi beberapa berkas.`,
    );
  }
  return header;
}

async function readRows<Key extends string>(
  columns: readonly TableColumn<Key>[],
  sheet: ReadSheet,
  header: TableHeader<Key>,
  say: Say,
): Promise<TableRow<Key>[]> {
  const rows: TableRow<Key>[] = [];
  const total = sheet.rows.length;
  for (let at = header.at + 1; at < total; at++) {
    const row = readTableRow(columns, sheet.rows[at] ?? [], at + 1, header, sheet.uses1904);
    if (row) rows.push(row);
    if (at % ROWS_A_STEP === 0) await say(`Dibaca ${formatNumber(`${at}`)} dari ${formatNumber(`${total}`)} baris.`);
  }
  if (rows.length === 0)
    throw new UnreadableFile('Berkas ini hanya berisi judul kolom. Isi datanya, lalu unggah lagi.');
  await say(`Dibaca ${formatNumber(`${rows.length}`)} baris berisi.`);
  return rows;
}
