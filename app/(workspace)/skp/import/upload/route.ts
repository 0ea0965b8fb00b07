import { stagePlans } from '@/lib/skp/commands/stage-plans';
import { skpPaths } from '@/lib/skp/paths';
import { PLAN_COLUMNS } from '@/lib/skp/rules/import-columns';
import { receiveTable } from '@/lib/web/table-upload';

/** Receives a file of plans; it is compared with the plans of the year, nothing is imported here. */
export function POST(request: Request): Promise<Response> {
  return receiveTable(request, {
    columns: PLAN_COLUMNS,
    asked: (form) => String(form.get('cycleId') ?? ''),
    stage: async (ctx, cycleId, table) => skpPaths.importPreview(stagePlans(ctx, { cycleId, ...table }).subject),
    back: skpPaths.import,
  });
}
