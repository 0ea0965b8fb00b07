import { findAgency } from '@/lib/agency/queries';
import { importColumnHints } from '@/lib/people/labels';
import { listTopUnits } from '@/lib/people/queries/tree';
import { canImport } from '@/lib/people/rules/access';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { templateRows } from '@/lib/people/rules/import-examples';
import { fileStream } from '@/lib/web/file-stream';
import { plainPage } from '@/lib/web/plain-page';
import { routeContext } from '@/lib/web/route-context';
import { XLSX_TYPE, xlsxStream } from '@/lib/web/xlsx-stream';

/** The file to fill in: the top of the tree as it is, invented examples to write over, and a second sheet that explains each column. */
export async function GET(): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  if (!canImport(ctx.actor).allowed) return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
  const headers = IMPORT_COLUMNS.map(({ header }) => header);
  const rows = templateRows(listTopUnits(ctx.db), findAgency(ctx.db).kind).map((cells) =>
    IMPORT_COLUMNS.map(({ key }) => cells[key] ?? ''),
  );
  const guide = IMPORT_COLUMNS.map(({ key, header }) => [header, importColumnHints[key]]);
  const widths = headers.map((header) => Math.max(14, header.length + 4));
  const file = xlsxStream([
    { name: 'Pegawai', rows: [headers, ...rows], widths, isText: true },
    { name: 'Petunjuk', rows: [['Kolom', 'Isi'], ...guide], widths: [20, 110], isText: true },
  ]);
  return fileStream(file, XLSX_TYPE, 'contoh-impor-pegawai.xlsx');
}
