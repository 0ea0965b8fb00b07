import { headers } from 'next/headers';
import { sessionOwner } from '@/lib/auth/session';
import type { Context } from '@/lib/kernel/context';
import { currentRequest } from './context';
import { sessionOfToken } from './form-sender';
import { TOKEN_FIELD } from './form-token';
import { provenanceOf } from './origin';
import { paths } from './paths';
import { foreignOriginPage, plainPage } from './plain-page';

/** The context of a GET route handler, or the answer to give instead: the way to sign in and back. */
export async function routeContext(): Promise<Context | Response> {
  return contextOr((await headers()).get('x-capaian-url') ?? paths.home);
}

async function contextOr(returnTo: string): Promise<Context | Response> {
  const request = await currentRequest();
  if (request && !request.session.mustChangePassword) return request.ctx;
  const location = request ? paths.account.password : `${paths.signIn}?kembali=${encodeURIComponent(returnTo)}`;
  return new Response(null, { status: 303, headers: { location } });
}

/**
 * The context of a POST route handler (uploads, exports), which no form action has checked: same origin, session, form token.
 * The form must be read by the caller, who knows how large it may be. A file cannot be kept over a sign-in: the way leads back to where
 * it is chosen.
 */
export async function postContext(request: Request, form: FormData): Promise<Context | Response> {
  const head = request.headers;
  const verdict = provenanceOf({
    origin: head.get('origin'),
    fetchSite: head.get('sec-fetch-site'),
    host: head.get('host'),
  });
  if (verdict === 'foreign') return foreignOriginPage();
  const page = pageOf(head);
  const ctx = await contextOr(page);
  if (ctx instanceof Response) return ctx;
  const sessionId = await sessionOfToken(String(form.get(TOKEN_FIELD) ?? ''));
  if (sessionId && sessionOwner(ctx.db, sessionId) === ctx.actor.employeeId) return ctx;
  return plainPage(
    403,
    'Formulir ini sudah lama terbuka',
    'Buka lagi halaman formulirnya, isi sekali lagi (berkas perlu dipilih lagi), lalu kirim. Tidak ada yang berubah.',
    { href: page, label: 'Buka halaman formulirnya' },
  );
}

/** The page with the form, as the browser names it; the home page where it does not. */
function pageOf(head: Headers): string {
  const referer = head.get('referer') ?? '';
  if (!URL.canParse(referer)) return paths.home;
  const { host, pathname, search } = new URL(referer);
  return host === head.get('host') ? pathname + search : paths.home;
}
