import { decode, encode } from 'next-auth/jwt';
import { newId } from '@/lib/kernel/ids';
import { readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

const COOKIE = 'capaian-device';
/** The longest time for which browsers keep a cookie. */
const MAX_AGE_S = 400 * 24 * 3600;
/** How many people one device remembers, because office computers are shared. The oldest are removed first. */
const MAX_PEOPLE = 20;
/** The cookie has another key than the session cookie, so that neither can replace the other. */
const SALT = 'known-device';

/** A device and the people who have signed in on it. It gives no access: these people only do not wait for failed tries of others. */
export type KnownDevice = { id: string; people: readonly string[] };

/** The device of a cookie value that this server made; undefined if it is forged or damaged. */
export async function deviceOf(token: string | undefined): Promise<KnownDevice | undefined> {
  if (!token) return undefined;
  const claims = await decode({ token, secret: sessionSecret(), salt: SALT }).catch(() => null);
  const { dev, who } = claims ?? {};
  return typeof dev === 'string' && Array.isArray(who) ? { id: dev, people: who.map(String) } : undefined;
}

export async function cookieDevice(): Promise<KnownDevice | undefined> {
  return deviceOf(await readHostCookie(COOKIE));
}

/** Remembers that somebody has signed in on this device. Can be called in server actions and route handlers. */
export async function rememberDevice(employeeId: string): Promise<void> {
  const known = await cookieDevice();
  const people = [employeeId, ...(known?.people ?? []).filter((id) => id !== employeeId)].slice(0, MAX_PEOPLE);
  const token = await encode({
    token: { dev: known?.id ?? newId(), who: people },
    secret: sessionSecret(),
    salt: SALT,
    maxAge: MAX_AGE_S,
  });
  await setHostCookie(COOKIE, token, MAX_AGE_S);
}
