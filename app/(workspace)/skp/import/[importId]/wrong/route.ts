import { findPlanImport } from '@/lib/skp/queries/imports';
import { PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { routeContext } from '@/lib/web/route-context';
import { wrongRowsFile } from '@/lib/web/table-files';

/** Answers with a file of the rows of plans that were refused, to be corrected and imported again. A 404 if there are none. */
export async function GET(_request: Request, { params }: { params: Promise<{ importId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const wrong = findPlanImport(ctx, (await params).importId)?.rows.filter(({ status }) => status === 'wrong') ?? [];
  return wrongRowsFile(ctx, PLAN_COLUMNS, 'SKP', wrong);
}
