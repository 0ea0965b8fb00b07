import { has } from '@/lib/agency/rules/capabilities';
import { currentCycle } from '@/lib/cycles/queries';
import { examplePlanRows, PLAN_COLUMN_HINTS, PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { plainPage } from '@/lib/web/plain-page';
import { routeContext } from '@/lib/web/route-context';
import { tableTemplateFile } from '@/lib/web/table-files';

/**
 * Answers with the file to fill in. It contains invented examples, to be replaced. Their year is that of the current performance year or,
 * if no year is open, the calendar year.
 */
export async function GET(): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  if (!has(ctx.actor, 'import-plans')) return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
  const year = currentCycle(ctx)?.year ?? ctx.now.getUTCFullYear();
  return tableTemplateFile(ctx, PLAN_COLUMNS, 'SKP', examplePlanRows(year), PLAN_COLUMN_HINTS, 'contoh-impor-skp.xlsx');
}
