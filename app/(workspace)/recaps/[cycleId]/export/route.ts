import { periodTitle } from '@/lib/cycles/labels';
import { recordExport } from '@/lib/recaps/commands/record-export';
import { recapPaths } from '@/lib/recaps/paths';
import { openRecap, type Recap } from '@/lib/recaps/queries';
import { listRecapPeople } from '@/lib/recaps/queries/population';
import { askedFilter, exportInput } from '@/lib/recaps/schema';
import { fileByJob, fileNow, ROWS_AT_ONCE } from '@/lib/web/file-door';
import { missingPaper } from '@/lib/web/paper-response';
import { recapFile } from '@/lib/web/recap-file';
import { sentForm } from '@/lib/web/route-context';

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
  const rows = listRecapPeople(ctx.db, recap.wanted).length;
  recordExport(ctx, { cycleId, purpose, format, filter: filterTold(recap), rows });
  const input = { cycleId, format, asked };
  return rows > ROWS_AT_ONCE ? fileByJob(ctx, 'recap-file', input) : fileNow(recapFile(ctx, input));
}

/** The active filters, for the audit trail. Unit and period are recorded by their present names, because the names may change later. */
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
