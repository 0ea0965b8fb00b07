import { cookieSessionId } from '@/lib/auth/cookie';
import type { Context } from '@/lib/kernel/context';
import { currentRequest } from './context';
import { isFormToken, TOKEN_FIELD } from './form-token';
import { provenanceOf } from './origin';
import { paths } from './paths';
import { foreignOriginPage, plainPage } from './plain-page';

/** The context of a GET route handler, or the answer to give instead. */
export async function routeContext(): Promise<Context | Response> {
  const request = await currentRequest();
  if (!request || request.session.mustChangePassword)
    return new Response(null, { status: 303, headers: { location: paths.signIn } });
  return request.ctx;
}

/**
 * The context of a POST route handler (uploads, exports), which no form action has checked: same origin, session, form token.
 * The form must be read by the caller, who knows how large it may be.
 */
export async function postContext(request: Request, form: FormData): Promise<Context | Response> {
  const head = request.headers;
  const verdict = provenanceOf({
    origin: head.get('origin'),
    fetchSite: head.get('sec-fetch-site'),
    host: head.get('host'),
  });
  if (verdict === 'foreign') return foreignOriginPage();
  const ctx = await routeContext();
  if (ctx instanceof Response) return ctx;
  if (isFormToken(String(form.get(TOKEN_FIELD) ?? ''), (await cookieSessionId()) ?? '')) return ctx;
  return plainPage(
    403,
    'Formulir sudah tidak berlaku',
    'Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi. Tidak ada yang berubah.',
  );
}
