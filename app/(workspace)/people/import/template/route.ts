import { findAgency } from '@/lib/agency/queries';
import { importColumnHints } from '@/lib/people/labels';
import { listTopUnits } from '@/lib/people/queries/tree';
import { canImport } from '@/lib/people/rules/access';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { templateRows } from '@/lib/people/rules/import-examples';
import { plainPage } from '@/lib/web/plain-page';
import { routeContext } from '@/lib/web/route-context';
import { tableTemplateFile } from '@/lib/web/table-files';

/** Answers with the file to fill in. It contains the registered units at the top of the tree, and invented examples to be replaced. */
export async function GET(): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  if (!canImport(ctx.actor).allowed) return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
  const rows = templateRows(listTopUnits(ctx.db), findAgency(ctx.db).kind);
  return tableTemplateFile(ctx, IMPORT_COLUMNS, 'Pegawai', rows, importColumnHints, 'contoh-impor-pegawai.xlsx');
}
