import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import { clearHostCookie, readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

export const SESSION_COOKIE = 'capaian-session';
/** The cookie in which next-auth's own endpoints store the address to open after sign-in. */
export const CALLBACK_COOKIE = 'capaian-callback';
export const CSRF_COOKIE = 'capaian-csrf';

/**
 * A header of the answer to a sign-out. The browser then deletes its cached pages and stored data. The value `"cookies"` is left out,
 * because it would delete the cookies of all hosts of the domain, also those of the agency's other applications. It would also delete the
 * known-device cookie, even if the same answer sets that cookie again. The cookies of a session are deleted by name instead.
 */
export const FORGET_ALL = { 'clear-site-data': '"cache", "storage"' } as const;

/**
 * The session ids of decrypted tokens, by token. The first is the oldest. Each request checks the row of its session, so this cache never
 * decides whether a session is valid.
 */
const deciphered = new Map<string, string>();
const MOST_REMEMBERED = 5_000;

/**
 * The session id in a token that next-auth encrypted. Undefined if the token is missing, forged, damaged or too old. Decrypting takes 0.2
 * ms, so results are cached. A token that became too old later is still found in the cache.
 */
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

/** The session id from the cookie. Every form of a page needs it, but the cookie is read once per request. */
export const cookieSessionId = cache(
  async (): Promise<string | undefined> => sessionIdOf(await readHostCookie(SESSION_COOKIE)),
);

/** Sets the session cookie of the browser. Can be called in server actions and route handlers. */
export async function setSessionCookie(session: { id: string; employeeId: string; expiresAt: Date }): Promise<void> {
  const maxAge = Math.max(1, Math.round((session.expiresAt.getTime() - Date.now()) / 1000));
  const token = await encode({ token: { sub: session.employeeId, sid: session.id }, secret: sessionSecret(), maxAge });
  await setHostCookie(SESSION_COOKIE, token, maxAge);
}

/** Deletes all cookies of a session. The known-device cookie and the browser cookie (`browser.ts`) stay, because they give no access. */
export async function clearSessionCookie(): Promise<void> {
  for (const name of [SESSION_COOKIE, CALLBACK_COOKIE, CSRF_COOKIE]) await clearHostCookie(name);
}
