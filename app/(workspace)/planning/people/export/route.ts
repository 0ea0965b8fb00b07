import { recordExport } from '@/lib/planning/commands/record-export';
import { planningPaths } from '@/lib/planning/paths';
import { openPlanning, type Planning } from '@/lib/planning/queries';
import { listPlanners } from '@/lib/planning/queries/people';
import { mayExport } from '@/lib/planning/rules/access';
import { askedPlanning, filterOf } from '@/lib/planning/schema';
import { exportInput } from '@/lib/recaps/schema';
import { fileByJob, fileNow, ROWS_AT_ONCE } from '@/lib/web/file-door';
import { missingPaper } from '@/lib/web/paper-response';
import { planningFile } from '@/lib/web/planning-file';
import { sentForm } from '@/lib/web/route-context';

export async function POST(request: Request): Promise<Response> {
  const sent = await sentForm(request);
  if (sent instanceof Response) return sent;
  const { ctx, form } = sent;
  const fields = Object.fromEntries(form);
  const asked = filterOf(askedPlanning(fields));
  const planning = mayExport(ctx.actor) ? openPlanning(ctx, asked) : undefined;
  if (!planning || planning === 'no-year') return missingPaper();
  const parsed = exportInput.safeParse(fields);
  if (!parsed.success) {
    const form = planningPaths.search({ ...asked, purpose: String(fields.purpose ?? '').slice(0, 400) });
    return new Response(null, { status: 303, headers: { location: `${form}#unduh` } });
  }
  const { purpose, format } = parsed.data;
  const rows = listPlanners(planning).length;
  recordExport(ctx, { cycleId: planning.cycle.id, purpose, format, filter: filterTold(planning), rows });
  const input = { format, asked };
  return rows > ROWS_AT_ONCE ? fileByJob(ctx, 'planning-file', input) : fileNow(planningFile(ctx, input));
}

/** The active filters, for the audit trail. The unit is recorded by its present name, because the name may change later. */
function filterTold({ unit, state, onlyLate, onlyHere, search }: Planning): Record<string, string> {
  return {
    ...(search && { cari: search }),
    ...(unit && { unit: unit.name }),
    ...(state && { keadaan: state }),
    ...(onlyLate && { lewat: 'ya' }),
    ...(onlyHere && { langsung: 'ya' }),
  };
}
