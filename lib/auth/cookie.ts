import { cookies, headers } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { cache } from 'react';
import { sessionSecret } from './secret';

const HTTP_COOKIE = 'capaian-session';
/** Browsers accept the prefix on https only; there it forbids a neighbour to set the cookie. */
const HTTPS_COOKIE = '__Host-capaian-session';

export function isHttps(forwardedProto: string | null): boolean {
  return forwardedProto?.split(',')[0]?.trim() === 'https';
}

export function sessionCookieName(https: boolean): string {
  return https ? HTTPS_COOKIE : HTTP_COOKIE;
}

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
export const cookieSessionId = cache(async (): Promise<string | undefined> => {
  const jar = await cookies();
  return sessionIdOf(jar.get(HTTPS_COOKIE)?.value ?? jar.get(HTTP_COOKIE)?.value);
});

/** Hands the browser its session; callable in server actions and route handlers. */
export async function setSessionCookie(session: { id: string; employeeId: string; expiresAt: Date }): Promise<void> {
  const https = isHttps((await headers()).get('x-forwarded-proto'));
  const maxAge = Math.max(1, Math.round((session.expiresAt.getTime() - Date.now()) / 1000));
  const token = await encode({ token: { sub: session.employeeId, sid: session.id }, secret: sessionSecret(), maxAge });
  (await cookies()).set(sessionCookieName(https), token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: https,
    maxAge,
  });
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.delete(HTTP_COOKIE);
  jar.delete({ name: HTTPS_COOKIE, path: '/', secure: true });
}
