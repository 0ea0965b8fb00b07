import { periodLabel, periodTitle } from '@/lib/cycles/labels';
import { fileNameOf, periodInFile } from '@/lib/documents/rules/file-name';
import { CSV_START, csvLine } from '@/lib/kernel/csv';
import { valueAsText } from '@/lib/kernel/sheets';
import { shortHash, type TrailHead, trailHead } from '@/lib/kernel/trail';
import { formatNip } from '@/lib/people/labels';
import { recordExport } from '@/lib/recaps/commands/record-export';
import { recapRows, recapSheets } from '@/lib/recaps/document';
import { recapPaths } from '@/lib/recaps/paths';
import { openRecap, type Recap } from '@/lib/recaps/queries';
import { exportRows } from '@/lib/recaps/queries/export-rows';
import { listStandings } from '@/lib/recaps/queries/population';
import { askedFilter, exportInput } from '@/lib/recaps/schema';
import { fileStream } from '@/lib/web/file-stream';
import { missingPaper } from '@/lib/web/paper-response';
import { sentForm } from '@/lib/web/route-context';
import { bookOf, workbookFile, XLSX_TYPE } from '@/lib/web/workbook-file';

export async function POST(request: Request, { params }: { params: Promise<{ cycleId: string }> }): Promise<Response> {
  const sent = await sentForm(request);
  if (sent instanceof Response) return sent;
  const { ctx, form } = sent;
  const { cycleId } = await params;
  const fields = Object.fromEntries(form);
  const asked = askedFilter(fields);
  const recap = openRecap(ctx, cycleId, asked);
  if (!recap) return missingPaper();
  const parsed = exportInput.safeParse(fields);
  if (!parsed.success) return backToForm(cycleId, asked, String(fields.purpose ?? ''));
  const { purpose, format } = parsed.data;
  const rows = listStandings(ctx.db, recap.wanted).length;
  recordExport(ctx, { cycleId, purpose, format, filter: filterTold(recap), rows });
  const head = trailHead(ctx.db);
  const period = `${periodLabel(recap.wanted.period)} ${recap.cycle.year}`;
  const people = exportRows(ctx, recap);
  if (format === 'csv')
    return fileStream(csvFile(people, period), 'text/csv; charset=utf-8', fileName(recap, head, 'csv'));
  const book = bookOf(ctx, {
    title: `Rekap kinerja ${period}`,
    trail: trailWords(head),
    sheets: recapSheets(people, period, recap.cycle.purpose === 'practice', head),
  });
  return fileStream(workbookFile(book), XLSX_TYPE, fileName(recap, head, 'xlsx'));
}

const NIP_COLUMNS = [1, 10];

/** A program that opens a CSV reads 18 digits as a number and loses three; grouped as on paper they stay text. */
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

/** With the head of the audit trail: a CSV has no other place for it. */
function fileName({ cycle, wanted, unit }: Recap, head: TrailHead | undefined, extension: string): string {
  const mark = cycle.purpose === 'practice' ? 'LATIHAN-' : '';
  return `${mark}${fileNameOf('rekap', cycle.year, periodInFile(wanted.period), unit?.name, trailWords(head))}.${extension}`;
}

function trailWords(head: TrailHead | undefined): string | undefined {
  return head && `jejak ${head.seq} ${shortHash(head.hash)}`;
}

/** The filters that hold, with the names that unit and period bear today: the audit trail outlives both. */
function filterTold({ unit, wanted, search }: Recap): Record<string, string> {
  const { period, status, predikat } = wanted;
  return {
    period: periodTitle(period),
    ...(search && { cari: search }),
    ...(unit && { unit: unit.name }),
    ...(status && { status }),
    ...(predikat && { predikat }),
  };
}

function backToForm(cycleId: string, asked: Readonly<Record<string, string>>, purpose: string): Response {
  const form = recapPaths.show(cycleId, { ...asked, purpose: purpose.slice(0, 400) });
  return new Response(null, { status: 303, headers: { location: `${form}#unduh` } });
}
