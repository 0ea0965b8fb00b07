import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import { clearHostCookie, readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

export const SESSION_COOKIE = 'capaian-session';
/** What next-auth sets beside it. */
export const CALLBACK_COOKIE = 'capaian-callback';
export const CSRF_COOKIE = 'capaian-csrf';

/**
 * Sent with the answer to a sign-out: the browser forgets the pages and whatever else it stored. Not `"cookies"`: that would take the cookies
 * of all hosts of the domain, those of other applications of the agency among them, and the mark of the known device even where the same answer
 * sets it again. The cookies of a session are deleted by name instead.
 */
export const FORGET_ALL = { 'clear-site-data': '"cache", "storage"' } as const;

/** What tokens were deciphered to, the oldest first. Whether the session still holds is asked of its row at each request, never here. */
const deciphered = new Map<string, string>();
const MOST_REMEMBERED = 5_000;

/** The session id of a token that next-auth signed; undefined when it is forged, spoilt or too old. Deciphering costs 0.2 ms. */
export async function sessionIdOf(token: string | undefined): Promise<string | undefined> {
  if (!token) return undefined;
  const known = deciphered.get(token);
  if (known) return known;
  const claims = await decode({ token, secret: sessionSecret() }).catch(() => null);
  if (typeof claims?.sid !== 'string') return undefined;
  if (deciphered.size >= MOST_REMEMBERED) deciphered.delete(deciphered.keys().next().value!);
  deciphered.set(token, claims.sid);
  return claims.sid;
}

/** Read once per page, though every form on it asks. */
export const cookieSessionId = cache(
  async (): Promise<string | undefined> => sessionIdOf(await readHostCookie(SESSION_COOKIE)),
);

/** Hands the browser its session; callable in server actions and route handlers. */
export async function setSessionCookie(session: { id: string; employeeId: string; expiresAt: Date }): Promise<void> {
  const maxAge = Math.max(1, Math.round((session.expiresAt.getTime() - Date.now()) / 1000));
  const token = await encode({ token: { sub: session.employeeId, sid: session.id }, secret: sessionSecret(), maxAge });
  await setHostCookie(SESSION_COOKIE, token, maxAge);
}

/** Takes all that belonged to a session. What is left opens nothing: the mark of the device, and the key under which typed forms come back. */
export async function clearSessionCookie(): Promise<void> {
  for (const name of [SESSION_COOKIE, CALLBACK_COOKIE, CSRF_COOKIE]) await clearHostCookie(name);
}
