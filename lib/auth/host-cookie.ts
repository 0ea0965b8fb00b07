import { cookies, headers } from 'next/headers';
import { isHttps } from '@/lib/web/origin';

/**
 * The name of a cookie of this application. On https it has the prefix `__Host-`. Neither another host of the domain nor plain http can set
 * a cookie with this prefix, and a cookie without the prefix is then ignored. Browsers refuse the prefix on plain http.
 */
export function hostCookieName(name: string, https: boolean): string {
  return https ? `__Host-${name}` : name;
}

export const cookieAttributes = (https: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: https }) as const;

export async function readHostCookie(name: string): Promise<string | undefined> {
  const https = isHttps(await headers());
  return (await cookies()).get(hostCookieName(name, https))?.value;
}

/** Sets a cookie for `maxAge` seconds. This function and `clearHostCookie` can be called in server actions and route handlers. */
export async function setHostCookie(name: string, value: string, maxAge: number): Promise<void> {
  const https = isHttps(await headers());
  (await cookies()).set(hostCookieName(name, https), value, { ...cookieAttributes(https), maxAge });
}

/** Deletes a cookie with and without the prefix. A cookie without the prefix may be left from the time before https. */
export async function clearHostCookie(name: string): Promise<void> {
  const jar = await cookies();
  jar.delete(name);
  jar.delete({ name: hostCookieName(name, true), path: '/', secure: true });
}
