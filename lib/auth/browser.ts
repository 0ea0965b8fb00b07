import { createHash, randomBytes } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

export const BROWSER_COOKIE = 'capaian-browser';
/** How long the cookie is valid after it was last set. A form may stay open over a long weekend. */
const MAX_AGE_S = 7 * 24 * 3600;
const MOST_SESSIONS = 8;
/** The salt gives this cookie another encryption key than the session cookie has, so that neither cookie can replace the other. */
const SALT = 'browser';

/**
 * What the cookie of a browser contains: a key that is stored nowhere else, and the ids of its latest sessions, the newest first. By these
 * ids, forms that are still open are recognised. The cookie gives no access. Data sealed with the key is shown only to the same person
 * after a new sign-in.
 */
export type Browser = { key: string; sessions: readonly string[] };

export async function cookieBrowser(): Promise<Browser | undefined> {
  return browserOf(await readHostCookie(BROWSER_COOKIE));
}

/** Reads a cookie value that this server made. Undefined if the value is missing, forged, damaged or too old. */
export async function browserOf(token: string | undefined): Promise<Browser | undefined> {
  if (!token) return undefined;
  const claims = await decode({ token, secret: sessionSecret(), salt: SALT }).catch(() => null);
  const { key, had } = claims ?? {};
  return typeof key === 'string' && Array.isArray(had) ? { key, sessions: had.map(String) } : undefined;
}

/**
 * Puts a session first in the cookie of this browser. Without a valid cookie, a new key is made. Can be called in server actions and route
 * handlers.
 */
export async function rememberSession(sessionId: string): Promise<Browser> {
  const known = await cookieBrowser();
  const had = [sessionId, ...(known?.sessions ?? []).filter((id) => id !== sessionId)].slice(0, MOST_SESSIONS);
  const key = known?.key ?? randomBytes(32).toString('base64url');
  const token = await encode({ token: { key, had }, secret: sessionSecret(), salt: SALT, maxAge: MAX_AGE_S });
  await setHostCookie(BROWSER_COOKIE, token, MAX_AGE_S);
  return { key, sessions: had };
}

/** The hash by which the rows of a browser are found in the database. The key cannot be computed from the hash. */
export function browserMark({ key }: Browser): string {
  return createHash('sha256').update(`browser ${key}`).digest('base64url');
}
