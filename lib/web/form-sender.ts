import { headers } from 'next/headers';
import { cookieBrowser } from '@/lib/auth/browser';
import { cookieSessionId } from '@/lib/auth/cookie';
import type { FormValues } from './form-data';
import { isFormToken, nonceOf, TOKEN_FIELD } from './form-token';
import { provenanceOf } from './origin';

/** The session for which a form was made (empty before sign-in), and the nonce of its token. */
export type Sender = { sessionId: string; nonce: string };

/**
 * The sender of a form. Undefined if another site sent it, or if this server did not make its token for a session of this browser. The
 * session may have ended: the caller checks that.
 */
export async function senderOf(values: FormValues): Promise<Sender | undefined> {
  const head = await headers();
  const verdict = provenanceOf({
    origin: head.get('origin'),
    fetchSite: head.get('sec-fetch-site'),
    host: head.get('host'),
  });
  if (verdict === 'foreign') return undefined;
  const token = values[TOKEN_FIELD] ?? '';
  const sessionId = await sessionOfToken(token);
  return sessionId === undefined ? undefined : { sessionId, nonce: nonceOf(token) };
}

/**
 * The session of this browser, current or past, for which a token was made. An empty string for a form made before sign-in. Undefined if
 * the token fits none of these.
 */
export async function sessionOfToken(token: string): Promise<string | undefined> {
  const current = (await cookieSessionId()) ?? '';
  if (isFormToken(token, current)) return current;
  const past = (await cookieBrowser())?.sessions ?? [];
  return [...past, ''].find((sessionId) => isFormToken(token, sessionId));
}
