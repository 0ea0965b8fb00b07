import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cookieSessionId } from '@/lib/auth/cookie';
import { sessionSecret } from '@/lib/auth/secret';

/** The name of the hidden token field in every form. */
export const TOKEN_FIELD = '_token';

function seal(nonce: string, sessionId: string): string {
  return createHmac('sha256', sessionSecret()).update(`${nonce}.${sessionId}`).digest('base64url').slice(0, 22);
}

/**
 * A token for one rendered form. It contains a random nonce, so that a double click is done once. It is bound to the session, so that
 * another site cannot make a valid token. A token made before sign-in is bound to no session; it only tells two sendings apart.
 */
export async function issueFormToken(): Promise<string> {
  const nonce = randomBytes(9).toString('base64url');
  return `${nonce}.${seal(nonce, (await cookieSessionId()) ?? '')}`;
}

/** The nonce in a token. */
export function nonceOf(token: string): string {
  return token.split('.')[0] ?? '';
}

export function isFormToken(token: string, sessionId: string): boolean {
  const [nonce = '', given = ''] = token.split('.');
  // The lengths are compared in bytes, because a letter beyond ASCII has several bytes.
  const [asked, expected] = [Buffer.from(given), Buffer.from(seal(nonce, sessionId))];
  return asked.length === expected.length && timingSafeEqual(asked, expected);
}
