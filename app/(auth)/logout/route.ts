import { rememberSession } from '@/lib/auth/browser';
import { clearSessionCookie, cookieSessionId, FORGET_ALL } from '@/lib/auth/cookie';
import { endSession } from '@/lib/auth/session';
import { currentRequest } from '@/lib/web/context';
import { noteFault } from '@/lib/web/faults';
import { isFormToken, TOKEN_FIELD } from '@/lib/web/form-token';
import { provenanceOf } from '@/lib/web/origin';
import { paths } from '@/lib/web/paths';
import { foreignOriginPage, plainPage } from '@/lib/web/plain-page';
import { clientAddress, noteSecurityEvent } from '@/lib/web/security-log';
import { readForm } from '@/lib/web/sent-body';

/**
 * Signs the user out. The session ends in the database, so that a copied cookie is useless too. The browser also deletes its cached pages.
 * A request that another site caused changes nothing. After every other request the cookie is deleted, even if the database cannot be read
 * or written: nobody stays signed in on a shared computer.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await isOurs(request))) return foreignOriginPage();
  const asked = await knownRequest();
  await clearSessionCookie();
  if (asked === 'unreadable' || !(await isEnded(request, asked))) return leftHereOnly();
  return new Response(null, { status: 303, headers: { location: paths.signIn, ...FORGET_ALL } });
}

type Known = Awaited<ReturnType<typeof currentRequest>>;

async function knownRequest(): Promise<Known | 'unreadable'> {
  try {
    return await currentRequest();
  } catch (error) {
    // After a storage fault, `currentRequest` has logged it and redirects. Any other fault is logged here.
    if (!isRedirect(error)) noteFault(error, 'route');
    return 'unreadable';
  }
}

function isRedirect(error: unknown): boolean {
  return String((error as { digest?: unknown } | null)?.digest).startsWith('NEXT_REDIRECT');
}

async function isEnded({ headers }: Request, asked: Known): Promise<boolean> {
  if (!asked) return true;
  const { ctx, session } = asked;
  try {
    // A form in another tab may be sent after the sign-out. The server recognises it by the session for which the form was made.
    await rememberSession(session.id);
    endSession(ctx.db, session.employeeId, session.id, 'signed-out');
  } catch (error) {
    noteFault(error, 'storage');
    return false;
  }
  const address = clientAddress(headers);
  noteSecurityEvent(ctx.db, { kind: 'signed-out', employeeId: session.employeeId, address, detail: '' });
  return true;
}

function leftHereOnly(): Response {
  const page = plainPage(
    503,
    'Anda sudah keluar di peramban ini',
    'Server belum dapat mencatatnya karena ada gangguan, misalnya pada penyimpanannya. Peramban ini tidak membuka akun Anda lagi; sesinya di server berakhir sendiri. Sampaikan kepada admin instansi bahwa server mengalami gangguan.',
    { href: paths.signIn, label: 'Ke halaman masuk' },
  );
  for (const [name, value] of Object.entries(FORGET_ALL)) page.headers.set(name, value);
  return page;
}

/**
 * Whether a page of this application sent the request. If an old browser sends neither Origin nor Sec-Fetch-Site, the form's token decides.
 */
async function isOurs(request: Request): Promise<boolean> {
  const { headers } = request;
  const asked = { origin: headers.get('origin'), fetchSite: headers.get('sec-fetch-site'), host: headers.get('host') };
  const verdict = provenanceOf(asked);
  if (verdict !== 'unknown') return verdict === 'same';
  const token = String((await readForm(request).catch(() => new FormData())).get(TOKEN_FIELD) ?? '');
  return isFormToken(token, (await cookieSessionId()) ?? '');
}
