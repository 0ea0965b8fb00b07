import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cookieSessionId } from '@/lib/auth/cookie';
import { sessionSecret } from '@/lib/auth/secret';

/** Name of the hidden field that every form bears. */
export const TOKEN_FIELD = '_token';

function seal(nonce: string, sessionId: string): string {
  return createHmac('sha256', sessionSecret()).update(`${nonce}.${sessionId}`).digest('base64url').slice(0, 22);
}

/**
 * A token for one rendered form: names the sending once (so that a double click acts once) and is bound to the session
 * (so that a foreign page cannot make one). Before sign-in it is bound to nobody and only names the sending.
 */
export async function issueFormToken(): Promise<string> {
  const nonce = randomBytes(9).toString('base64url');
  return `${nonce}.${seal(nonce, (await cookieSessionId()) ?? '')}`;
}

/** The number of the sending that a token names. */
export function nonceOf(token: string): string {
  return token.split('.')[0] ?? '';
}

export function isFormToken(token: string, sessionId: string): boolean {
  const [nonce = '', given = ''] = token.split('.');
  // In bytes: letters beyond ASCII have more of them than the text has letters.
  const [asked, expected] = [Buffer.from(given), Buffer.from(seal(nonce, sessionId))];
  return asked.length === expected.length && timingSafeEqual(asked, expected);
}
