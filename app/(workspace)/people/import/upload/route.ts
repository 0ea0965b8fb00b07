import type { Context } from '@/lib/kernel/context';
import { type PlainDate, parseDate } from '@/lib/kernel/dates';
import { formatNumber } from '@/lib/kernel/numbers';
import { stageImport } from '@/lib/people/commands/stage-import';
import { canImport } from '@/lib/people/rules/access';
import { type ImportRow, readRow } from '@/lib/people/rules/import-cells';
import { findHeader, type Header, missingColumns } from '@/lib/people/rules/import-columns';
import { paths } from '@/lib/web/paths';
import { plainPage } from '@/lib/web/plain-page';
import { progressPage, type Say, type WorkEnd } from '@/lib/web/progress-page';
import { postContext } from '@/lib/web/route-context';
import { type ReadSheet, readSheet, UnreadableFile } from '@/lib/web/spreadsheet';
import { readUpload, TooLarge } from '@/lib/web/upload';

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_ROWS = 50_000;
const ROWS_A_STEP = 1000;

/** Receives the file of an import and answers with a page that tells how far the reading is. Nothing is imported here. */
export async function POST(request: Request): Promise<Response> {
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
  if (!canImport(ctx.actor).allowed) return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
  return progressPage('Memeriksa berkas', (say) =>
    examine(ctx, form, say).catch((error) => {
      if (error instanceof UnreadableFile) return { refused: error.message, back: paths.people.import };
      throw error;
    }),
  );
}

async function examine(ctx: Context, form: FormData, say: Say): Promise<WorkEnd> {
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') throw new UnreadableFile('Pilih berkasnya dulu.');
  const effectiveOn = effectiveDay(form);
  await say(`Berkas ${file.name} diterima, ${formatNumber(String(Math.ceil(file.size / 1024)))} kB.`);
  const sheet = await readSheet(new Uint8Array(await file.arrayBuffer()), 'pegawai');
  const header = headerOf(sheet);
  const rows = await readRows(sheet, header, say);
  await say('Membandingkan dengan data yang ada …');
  const { subject } = stageImport(ctx, { fileName: file.name, effectiveOn, rows });
  await say('Selesai diperiksa.');
  return { goto: paths.people.importPreview(subject) };
}

function effectiveDay(form: FormData): PlainDate {
  const day = parseDate(String(form.get('effectiveOn') ?? ''));
  if (day && day >= '1990-01-01' && day < '2100-01-01') return day;
  throw new UnreadableFile('Tanggal “Berlaku sejak” tidak dikenal. Tulis seperti 01-01-2026.');
}

function headerOf(sheet: ReadSheet): Header {
  const header = findHeader(sheet.rows.slice(0, 20).map((row) => row.map((cell) => cell?.text ?? '')));
  if (!header) {
    throw new UnreadableFile(
      'Baris judul kolom tidak ditemukan. Pakai contoh berkas, dan jangan hapus baris judulnya.',
    );
  }
  const missing = missingColumns(header);
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

async function readRows(sheet: ReadSheet, header: Header, say: Say): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  const total = sheet.rows.length;
  for (let at = header.at + 1; at < total; at++) {
    const row = readRow(sheet.rows[at] ?? [], at + 1, header, sheet.uses1904);
    if (row) rows.push(row);
    if (at % ROWS_A_STEP === 0) await say(`Dibaca ${formatNumber(`${at}`)} dari ${formatNumber(`${total}`)} baris.`);
  }
  if (rows.length === 0)
    throw new UnreadableFile('Berkas ini hanya berisi judul kolom. Isi datanya, lalu unggah lagi.');
  await say(`Dibaca ${formatNumber(`${rows.length}`)} baris berisi.`);
  return rows;
}
