import { periodLabel, periodTitle } from '@/lib/cycles/labels';
import { fileNameOf, periodInFile } from '@/lib/documents/rules/file-name';
import type { JobInput } from '@/lib/jobs/schema';
import type { Context } from '@/lib/kernel/context';
import { CSV_START, csvLine } from '@/lib/kernel/csv';
import { valueAsText } from '@/lib/kernel/sheets';
import { shortHash, type TrailHead, trailHead } from '@/lib/kernel/trail';
import { formatNip } from '@/lib/people/labels';
import { NIP_COLUMNS, recapRows, recapSheets } from '@/lib/recaps/document';
import { openRecap, type Recap } from '@/lib/recaps/queries';
import { exportRows } from '@/lib/recaps/queries/export-rows';
import { askedFilter } from '@/lib/recaps/schema';
import { CSV_TYPE, type MadeFile } from './made-file';
import { bookOf, workbookFile, XLSX_TYPE } from './workbook-file';

/** The file (XLSX or CSV) of a recap; undefined if the recap does not exist, or if the reader may not see it. */
export function recapFile(ctx: Context, { cycleId, format, asked }: JobInput<'recap-file'>): MadeFile | undefined {
  const recap = openRecap(ctx, cycleId, askedFilter(asked));
  if (!recap) return undefined;
  const head = trailHead(ctx.db);
  const fileName = nameOf(recap, head, format);
  return format === 'csv'
    ? { fileName, type: CSV_TYPE, content: () => csvFile(exportRows(ctx, recap), spanOf(recap)) }
    : { fileName, type: XLSX_TYPE, content: () => workbook(ctx, recap, head) };
}

function spanOf({ wanted, cycle }: Recap): string {
  return `${periodLabel(wanted.period)} ${cycle.year}`;
}

function workbook(ctx: Context, recap: Recap, head: TrailHead | undefined): AsyncGenerator<Uint8Array> {
  const span = spanOf(recap);
  const sheets = recapSheets(exportRows(ctx, recap), span, recap.cycle.purpose === 'practice', head);
  const title = `Rekap kinerja ${periodTitle(recap.wanted.period)} ${recap.cycle.year}`;
  return workbookFile(bookOf(ctx, { title, trail: trailWords(head), sheets }));
}

/**
 * The CSV in pieces. Spreadsheet programs read the 18 digits of a NIP as a number and lose three of them. So the digits are grouped with
 * blanks, as on paper; then they stay text.
 */
function* csvFile(people: Parameters<typeof recapRows>[0], period: string): Generator<Buffer> {
  let text = CSV_START;
  for (const row of recapRows(people, period)) {
    text += csvLine(row.map((cell, i) => (NIP_COLUMNS.includes(i) ? formatNip(String(cell), ' ') : valueAsText(cell))));
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

/** The file name contains the newest entry of the audit trail, because a CSV has no other place for it. */
function nameOf({ cycle, wanted, unit }: Recap, head: TrailHead | undefined, extension: string): string {
  const mark = cycle.purpose === 'practice' ? 'LATIHAN-' : '';
  return `${mark}${fileNameOf('rekap', cycle.year, periodInFile(wanted.period), unit?.name, trailWords(head))}.${extension}`;
}

function trailWords(head: TrailHead | undefined): string | undefined {
  return head && `jejak ${head.seq} ${shortHash(head.hash)}`;
}
