import { cookies, headers } from 'next/headers';
import { isHttps } from '@/lib/web/origin';

/**
 * The cookies of this application. On https each has the prefix `__Host-`, so that neither another host of the domain nor
 * plain http can set it; a cookie without the prefix is then ignored. Browsers refuse the prefix on plain http.
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

/** Callable in server actions and route handlers, as is `clearHostCookie`. */
export async function setHostCookie(name: string, value: string, maxAge: number): Promise<void> {
  const https = isHttps(await headers());
  (await cookies()).set(hostCookieName(name, https), value, { ...cookieAttributes(https), maxAge });
}

/** Both spellings, because one may be left from the time before https. */
export async function clearHostCookie(name: string): Promise<void> {
  const jar = await cookies();
  jar.delete(name);
  jar.delete({ name: hostCookieName(name, true), path: '/', secure: true });
}
