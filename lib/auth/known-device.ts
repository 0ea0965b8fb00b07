import { decode, encode } from 'next-auth/jwt';
import { newId } from '@/lib/kernel/ids';
import { readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

const COOKIE = 'capaian-device';
/** The longest time for which browsers keep a cookie. */
const MAX_AGE_S = 400 * 24 * 3600;
/** How many people one device remembers, because office computers are shared. Those who signed in longest ago are removed first. */
const MAX_PEOPLE = 20;
/** The salt gives this cookie another encryption key than the session cookie has, so that neither cookie can replace the other. */
const SALT = 'known-device';

/**
 * A device and the people who have signed in on it, the latest first. It gives no access. Failed tries on other devices do not delay these
 * people on this device.
 */
export type KnownDevice = { id: string; people: readonly string[] };

/** Reads a cookie value that this server made. Undefined if the value is missing, forged, damaged or too old. */
export async function deviceOf(token: string | undefined): Promise<KnownDevice | undefined> {
  if (!token) return undefined;
  const claims = await decode({ token, secret: sessionSecret(), salt: SALT }).catch(() => null);
  const { dev, who } = claims ?? {};
  return typeof dev === 'string' && Array.isArray(who) ? { id: dev, people: who.map(String) } : undefined;
}

export async function cookieDevice(): Promise<KnownDevice | undefined> {
  return deviceOf(await readHostCookie(COOKIE));
}

/** Remembers that this person has signed in on this device. Can be called in server actions and route handlers. */
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
