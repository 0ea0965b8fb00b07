import { fileNameOf } from '@/lib/documents/rules/file-name';
import type { JobInput } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';
import { CSV_START, csvLine } from '@/lib/kernel/csv';
import { valueAsText } from '@/lib/kernel/sheets';
import { formatNip } from '@/lib/people/labels';
import { NIP_COLUMNS, PLANNER_COLUMNS, plannerRows } from '@/lib/planning/document';
import { openPlanning, type Planning } from '@/lib/planning/queries';
import { allPlanners } from '@/lib/planning/queries/people';
import { mayExport } from '@/lib/planning/rules/access';
import { CSV_TYPE, type MadeFile } from './made-file';
import { bookOf, workbookFile, XLSX_TYPE } from './workbook-file';

/**
 * The file (XLSX or CSV) with the people of the planning overview. Undefined if the reader may not export it, or if no year was opened yet.
 */
export function planningFile(ctx: Context, { format, asked }: JobInput<'planning-file'>): MadeFile | undefined {
  const planning = mayExport(ctx.actor) ? openPlanning(ctx, asked) : undefined;
  if (!planning || planning === 'no-year') return undefined;
  const { cycle, unit } = planning;
  const mark = cycle.purpose === 'practice' ? 'LATIHAN-' : '';
  const fileName = `${mark}${fileNameOf('perencanaan skp', cycle.year, unit?.name)}.${format}`;
  const rows = () => plannerRows(allPlanners(ctx, planning), planning.today);
  return format === 'csv'
    ? { fileName, type: CSV_TYPE, content: () => csvFile(rows()) }
    : { fileName, type: XLSX_TYPE, content: () => workbook(ctx, planning, { mark, rows: rows() }) };
}

type Told = { mark: string; rows: ReturnType<typeof plannerRows> };

function workbook(ctx: Context, { cycle }: Planning, { mark, rows }: Told): AsyncGenerator<Uint8Array> {
  const sheet = { name: `${mark}Perencanaan`, columns: PLANNER_COLUMNS, rows, repeated: 3 };
  return workbookFile(bookOf(ctx, { title: `Perencanaan SKP ${cycle.year}`, sheets: [sheet] }));
}

/**
 * The CSV in pieces. Spreadsheet programs read the 18 digits of a NIP as a number and lose three of them. So the digits are grouped with
 * blanks, as on paper; then they stay text.
 */
function* csvFile(rows: ReturnType<typeof plannerRows>): Generator<Buffer> {
  let text = CSV_START;
  for (const row of rows) {
    text += csvLine(row.map((cell, i) => (NIP_COLUMNS.includes(i) ? formatNip(String(cell), ' ') : valueAsText(cell))));
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
