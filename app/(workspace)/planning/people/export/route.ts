import { fileNameOf } from '@/lib/documents/rules/file-name';
import type { Context } from '@/lib/kernel/context';
import { CSV_START, csvLine } from '@/lib/kernel/csv';
import { valueAsText } from '@/lib/kernel/sheets';
import { formatNip } from '@/lib/people/labels';
import { recordExport } from '@/lib/planning/commands/record-export';
import { NIP_COLUMN, PLANNER_COLUMNS, plannerRows } from '@/lib/planning/document';
import { planningPaths } from '@/lib/planning/paths';
import { openPlanning, type Planning } from '@/lib/planning/queries';
import { allPlanners, listPlanners } from '@/lib/planning/queries/people';
import { mayExport } from '@/lib/planning/rules/access';
import { askedPlanning, filterOf } from '@/lib/planning/schema';
import { exportInput } from '@/lib/recaps/schema';
import { fileStream } from '@/lib/web/file-stream';
import { missingPaper } from '@/lib/web/paper-response';
import { sentForm } from '@/lib/web/route-context';
import { bookOf, workbookFile, XLSX_TYPE } from '@/lib/web/workbook-file';

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
  return fileOf(ctx, planning, format);
}

function fileOf(ctx: Context, planning: Planning, format: 'xlsx' | 'csv'): Response {
  const { cycle, today, unit } = planning;
  const mark = cycle.purpose === 'practice' ? 'LATIHAN-' : '';
  const name = `${mark}${fileNameOf('perencanaan skp', cycle.year, unit?.name)}.${format}`;
  const rows = plannerRows(allPlanners(ctx, planning), today);
  if (format === 'csv') return fileStream(csvFile(rows), 'text/csv; charset=utf-8', name);
  const sheet = { name: `${mark}Perencanaan`, columns: PLANNER_COLUMNS, rows, repeated: 3 };
  const book = bookOf(ctx, { title: `Perencanaan SKP ${cycle.year}`, sheets: [sheet] });
  return fileStream(workbookFile(book), XLSX_TYPE, name);
}

/** A program that opens a CSV reads 18 digits as a number and loses three; grouped as on paper they stay text. */
function* csvFile(rows: ReturnType<typeof plannerRows>): Generator<Buffer> {
  let text = CSV_START;
  for (const row of rows) {
    text += csvLine(row.map((cell, i) => (i === NIP_COLUMN ? formatNip(String(cell), ' ') : valueAsText(cell))));
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

/** The filters that hold, with the name that the unit bears today: the audit trail outlives it. */
function filterTold({ unit, state, onlyLate, onlyHere, search }: Planning): Record<string, string> {
  return {
    ...(search && { cari: search }),
    ...(unit && { unit: unit.name }),
    ...(state && { keadaan: state }),
    ...(onlyLate && { lewat: 'ya' }),
    ...(onlyHere && { langsung: 'ya' }),
  };
}
