import { createHash, randomBytes } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

export const BROWSER_COOKIE = 'capaian-browser';
/** How long the browser remembers its sessions. A form may stay open over a long weekend. */
const MAX_AGE_S = 7 * 24 * 3600;
const MOST_SESSIONS = 8;
/** The cookie has another key than the session cookie, so that neither can replace the other. */
const SALT = 'browser';

/**
 * What a browser keeps beyond its session: a key that is stored nowhere else, and its earlier sessions, so that their open forms are
 * recognised. It gives no access. Data sealed with the key is shown only to the same person after a new sign-in.
 */
export type Browser = { key: string; sessions: readonly string[] };

export async function cookieBrowser(): Promise<Browser | undefined> {
  return browserOf(await readHostCookie(BROWSER_COOKIE));
}

/** The browser of a cookie value that this server made; undefined if it is forged, damaged or too old. */
export async function browserOf(token: string | undefined): Promise<Browser | undefined> {
  if (!token) return undefined;
  const claims = await decode({ token, secret: sessionSecret(), salt: SALT }).catch(() => null);
  const { key, had } = claims ?? {};
  return typeof key === 'string' && Array.isArray(had) ? { key, sessions: had.map(String) } : undefined;
}

/**
 * Adds a session to the cookie of this browser. If it has no cookie, a new key is made. Can be called in server actions and route handlers.
 */
export async function rememberSession(sessionId: string): Promise<Browser> {
  const known = await cookieBrowser();
  const had = [sessionId, ...(known?.sessions ?? []).filter((id) => id !== sessionId)].slice(0, MOST_SESSIONS);
  const key = known?.key ?? randomBytes(32).toString('base64url');
  const token = await encode({ token: { key, had }, secret: sessionSecret(), salt: SALT, maxAge: MAX_AGE_S });
  await setHostCookie(BROWSER_COOKIE, token, MAX_AGE_S);
  return { key, sessions: had };
}

/** The hash by which the rows of a browser are found. The key cannot be computed from it. */
export function browserMark({ key }: Browser): string {
  return createHash('sha256').update(`browser ${key}`).digest('base64url');
}
