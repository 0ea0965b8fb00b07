import { type Slip, slipsPage } from '@/components/people/slips-page';
import { findAgency } from '@/lib/agency/queries';
import { slipsInput } from '@/lib/auth/schema';
import { sealedSeed } from '@/lib/auth/slip-seal';
import { type DraftedSlip, draftSlips } from '@/lib/auth/slips';
import type { Context } from '@/lib/kernel/context';
import { formatInstant } from '@/lib/kernel/dates';
import { missing, Rejection } from '@/lib/kernel/decision';
import { beginSlipRun } from '@/lib/people/commands/begin-slip-run';
import { type IssuedSlip, issueSlips } from '@/lib/people/commands/issue-slips';
import { peoplePaths } from '@/lib/people/paths';
import { listSlipHolders, unitsOfHolders } from '@/lib/people/queries/slips';
import { findUnit } from '@/lib/people/queries/units';
import { SLIPS_AT_ONCE } from '@/lib/people/rules/slip-runs';
import type { SlipState } from '@/lib/people/rules/vocabulary';
import { TOKEN_FIELD } from '@/lib/web/form-token';
import { loggedFaultAlone } from '@/lib/web/logged-faults';
import { once } from '@/lib/web/once';
import { addressOf } from '@/lib/web/origin';
import { PLAIN_HEADERS, plainPage, refusalPage } from '@/lib/web/plain-page';
import { sentForm } from '@/lib/web/route-context';
import { storageFaultAlone } from '@/lib/web/storage-faults';

const BACK = { href: peoplePaths.slips, label: 'Kembali ke kata sandi pertama' };

/**
 * Issues first passwords and answers with their slips. The slips are shown once and not stored. For more than `SLIPS_AT_ONCE` people a job
 * makes them instead.
 */
export async function POST(request: Request): Promise<Response> {
  const sent = await sentForm(request);
  if (sent instanceof Response) return sent;
  const { ctx, form } = sent;
  try {
    const asked = askedBy(ctx, form);
    if (asked.holders.length > SLIPS_AT_ONCE) return beginRun(ctx, form, asked);
    const page = await issue(ctx, form, { holders: asked.holders, address: addressOf(request.headers) });
    return page ? new Response(page, { headers: PLAIN_HEADERS }) : shownBefore();
  } catch (error) {
    if (error instanceof Rejection) return refusalPage(error, BACK);
    if (storageFaultAlone(error)) return plainPage(503, 'Tidak tersimpan', loggedFaultAlone(error), BACK);
    throw error;
  }
}

/** The answer to a form that was already answered with slips. A browser sends a form again when the tab with its answer is reloaded. */
function shownBefore(): Response {
  return plainPage(
    409,
    'Slip sudah ditampilkan',
    'Formulir ini sudah dikirim, dan slipnya hanya tampil pada jawaban pertama. Bila belum sempat dicetak, terbitkan ulang dari halaman kata sandi pertama.',
    BACK,
  );
}

/** Issues the passwords and returns the page with the slips. Undefined if this form was already answered. */
async function issue(
  ctx: Context,
  form: FormData,
  { holders, address }: { holders: readonly Holder[]; address: string },
): Promise<string | undefined> {
  const drafts = await draftSlips(
    ctx.db,
    holders.map(({ employeeId }) => employeeId),
  );
  const passwords = new Map(drafts.map(({ employeeId, password }) => [employeeId, password]));
  const issued = issueOnce(ctx, String(form.get(TOKEN_FIELD)).split('.')[0] ?? '', drafts);
  if (!issued) return undefined;
  const { name: agency, timeZone } = findAgency(ctx.db);
  const units = unitsOfHolders(
    ctx.db,
    issued.map(({ employeeId }) => employeeId),
  );
  const slips: Slip[] = issued.map(({ employeeId, name, signInName, expiresAt }) => ({
    name,
    unit: units.get(employeeId),
    signInName,
    password: passwords.get(employeeId) ?? '',
    expires: formatInstant(timeZone, expiresAt),
  }));
  return slipsPage({ agency, address, slips, back: peoplePaths.slips });
}

type Holder = { employeeId: string; unitId: string | null };
type Asked = { state: SlipState; unitId: string | null; holders: Holder[] };

function askedBy(ctx: Context, form: FormData): Asked {
  const { data: asked } = slipsInput.safeParse(Object.fromEntries(form));
  if (!asked) return missing('Formulir');
  if ('employeeId' in asked)
    return { state: 'none', unitId: null, holders: [{ employeeId: asked.employeeId, unitId: null }] };
  const unit = asked.unitId ? (findUnit(ctx, asked.unitId) ?? missing('Unit')) : undefined;
  const holders = listSlipHolders(ctx, { state: asked.state, unitPath: unit?.path });
  return { state: asked.state, unitId: unit?.id ?? null, holders };
}

/** Starts a job that makes many slips in the background. If the same form is sent again, the answer leads to the same run. */
function beginRun(ctx: Context, form: FormData, asked: Asked): Response {
  const { goto } = once(ctx, { nonce: String(form.get(TOKEN_FIELD)).split('.')[0] ?? '' }, (within) => {
    const { subject } = beginSlipRun(within, { ...asked, seal: sealedSeed() });
    return { goto: peoplePaths.slipRun(subject), say: 'Kata sandi pertama sedang dibuat.' };
  });
  return new Response(null, { status: 303, headers: { location: goto } });
}

function issueOnce(ctx: Context, nonce: string, drafts: readonly DraftedSlip[]): IssuedSlip[] | undefined {
  let slips: IssuedSlip[] | undefined;
  once(ctx, { nonce }, (within) => {
    slips = issueSlips(within, { drafts: drafts.map(({ password: _kept, ...draft }) => draft) }).slips;
    return { goto: peoplePaths.slips, say: `${slips.length} kata sandi pertama diterbitkan.` };
  });
  return slips;
}
