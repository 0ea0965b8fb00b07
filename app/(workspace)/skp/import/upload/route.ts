import { stagePlans } from '@/lib/skp/commands/stage-plans';
import { PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { paths } from '@/lib/web/paths';
import { receiveTable } from '@/lib/web/table-upload';

/** Receives a file of plans; it is compared with the plans of the year, nothing is imported here. */
export function POST(request: Request): Promise<Response> {
  return receiveTable(request, {
    columns: PLAN_COLUMNS,
    asked: (form) => String(form.get('cycleId') ?? ''),
    stage: async (ctx, cycleId, table) => paths.skp.importPreview(stagePlans(ctx, { cycleId, ...table }).subject),
    back: paths.skp.import,
  });
}
