import { createHash, randomBytes } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

export const BROWSER_COOKIE = 'capaian-browser';
/** A form may lie open over a long weekend. */
const MAX_AGE_S = 7 * 24 * 3600;
const MOST_SESSIONS = 8;
/** Another key than the session's, so that neither cookie can stand in for the other. */
const SALT = 'browser';

/**
 * What a browser remembers beyond its session: a key that lies nowhere else, and the sessions it had, by which forms that were made for
 * them are known again. It opens nothing: what was kept under the key is given only to the same person after a new sign-in.
 */
export type Browser = { key: string; sessions: readonly string[] };

export async function cookieBrowser(): Promise<Browser | undefined> {
  return browserOf(await readHostCookie(BROWSER_COOKIE));
}

/** The browser of a cookie value that was made here; undefined when it is forged, spoilt or too old. */
export async function browserOf(token: string | undefined): Promise<Browser | undefined> {
  if (!token) return undefined;
  const claims = await decode({ token, secret: sessionSecret(), salt: SALT }).catch(() => null);
  const { key, had } = claims ?? {};
  return typeof key === 'string' && Array.isArray(had) ? { key, sessions: had.map(String) } : undefined;
}

/** Adds a session to what this browser had, with a key where it has none; callable in server actions and route handlers. */
export async function rememberSession(sessionId: string): Promise<Browser> {
  const known = await cookieBrowser();
  const had = [sessionId, ...(known?.sessions ?? []).filter((id) => id !== sessionId)].slice(0, MOST_SESSIONS);
  const key = known?.key ?? randomBytes(32).toString('base64url');
  const token = await encode({ token: { key, had }, secret: sessionSecret(), salt: SALT, maxAge: MAX_AGE_S });
  await setHostCookie(BROWSER_COOKIE, token, MAX_AGE_S);
  return { key, sessions: had };
}

/** By which the rows of a browser are found; the key cannot be got back from it. */
export function browserMark({ key }: Browser): string {
  return createHash('sha256').update(`browser ${key}`).digest('base64url');
}
