import { slipsPage } from '@/components/people/slips-page';
import { findAgency } from '@/lib/agency/queries';
import { firstPasswordFrom } from '@/lib/auth/first-password';
import { openSeed } from '@/lib/auth/slip-seal';
import { formatInstant } from '@/lib/kernel/dates';
import { peoplePaths } from '@/lib/people/paths';
import { findSlipRun, slipsOfUnit } from '@/lib/people/queries/slip-runs';
import { isKept, keptUntil } from '@/lib/people/rules/slip-runs';
import { addressOf } from '@/lib/web/origin';
import { PLAIN_HEADERS, plainPage } from '@/lib/web/plain-page';
import { routeContext } from '@/lib/web/route-context';

/**
 * Answers with the slips of one unit of a finished run or, if the address names no unit, of the people who have no unit. The passwords are
 * computed again from the encrypted seed of the run. After 24 hours, or after the seed was deleted, the answer is a 410.
 */
export async function GET(request: Request, { params }: { params: Promise<{ runId: string }> }): Promise<Response> {
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  const run = findSlipRun(ctx, (await params).runId);
  if (!run?.finishedAt) return plainPage(404, 'Tidak ditemukan', 'Halaman ini tidak ada.');
  const back = { href: peoplePaths.slipRun(run.id), label: 'Kembali ke daftar unit' };
  if (!run.seal || !isKept(run, ctx.now))
    return plainPage(410, 'Slip sudah dihapus', 'Slip ini tidak dapat dibuka lagi. Terbitkan ulang bila perlu.', back);
  const seed = openSeed(run.seal);
  const { name: agency, timeZone } = findAgency(ctx.db);
  const unitId = new URL(request.url).searchParams.get('unit');
  const slips = slipsOfUnit(ctx.db, run.id, unitId).map(({ employeeId, unit, expiresAt, ...person }) => ({
    ...person,
    unit: unit ?? undefined,
    password: firstPasswordFrom(seed, employeeId),
    expires: formatInstant(timeZone, expiresAt ?? run.startedAt),
  }));
  const page = { agency, address: addressOf(request.headers), slips, back: back.href };
  const kept = formatInstant(timeZone, keptUntil(run));
  return new Response(slipsPage({ ...page, keptUntil: kept }), { headers: PLAIN_HEADERS });
}
