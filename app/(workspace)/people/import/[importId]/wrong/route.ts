import { findImport } from '@/lib/people/queries/imports';
import { IMPORT_COLUMNS } from '@/lib/people/rules/import-columns';
import { unanswered } from '@/lib/people/rules/import-preview';
import { routeContext } from '@/lib/web/route-context';
import { wrongRowsFile } from '@/lib/web/table-files';

/**
 * Answers with a file of the rows that were refused or have an unanswered question, to be corrected and imported again. A 404 if there are
 * none.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ importId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const rows = findImport(ctx, (await params).importId)?.rows ?? [];
  const wrong = rows
    .filter(({ status }) => status === 'wrong' || status === 'asked')
    .map((row) => ({ ...row, faults: unanswered(row) }));
  return wrongRowsFile(ctx, IMPORT_COLUMNS, 'Pegawai', wrong);
}
