import { rememberSession } from '@/lib/auth/browser';
import { clearSessionCookie, cookieSessionId, FORGET_ALL } from '@/lib/auth/cookie';
import { endSession } from '@/lib/auth/session';
import { currentRequest } from '@/lib/web/context';
import { isFormToken, TOKEN_FIELD } from '@/lib/web/form-token';
import { provenanceOf } from '@/lib/web/origin';
import { paths } from '@/lib/web/paths';
import { foreignOriginPage } from '@/lib/web/plain-page';
import { clientAddress, noteSecurityEvent } from '@/lib/web/security-log';
import { readForm } from '@/lib/web/sent-body';

/** Signs out: the session row ends, so that a copied cookie is worth nothing either, and the browser forgets the pages it kept. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isOurs(request))) return foreignOriginPage();
  const asked = await currentRequest();
  if (asked) {
    const { ctx, session } = asked;
    // A form that lies open in another tab is known again by the session it was made for.
    await rememberSession(session.id);
    endSession(ctx.db, session.employeeId, session.id, 'signed-out');
    const address = clientAddress(request.headers);
    noteSecurityEvent(ctx.db, { kind: 'signed-out', employeeId: session.employeeId, address, detail: '' });
  }
  await clearSessionCookie();
  return new Response(null, { status: 303, headers: { location: paths.signIn, ...FORGET_ALL } });
}

/** Said by the browser, or by the form's own token where an old browser says nothing. */
async function isOurs(request: Request): Promise<boolean> {
  const { headers } = request;
  const asked = { origin: headers.get('origin'), fetchSite: headers.get('sec-fetch-site'), host: headers.get('host') };
  const verdict = provenanceOf(asked);
  if (verdict !== 'unknown') return verdict === 'same';
  const token = String((await readForm(request).catch(() => new FormData())).get(TOKEN_FIELD) ?? '');
  return isFormToken(token, (await cookieSessionId()) ?? '');
}
