import { decode, encode } from 'next-auth/jwt';
import { newId } from '@/lib/kernel/ids';
import { readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

const COOKIE = 'capaian-device';
/** The longest that browsers keep a cookie. */
const MAX_AGE_S = 400 * 24 * 3600;
/** Office computers are shared; the oldest names are removed first. */
const MAX_PEOPLE = 20;
/** A different key from the session's, so that neither cookie can replace the other. */
const SALT = 'known-device';

/** A device and the people who have signed in on it. It gives no access: it only spares them the delays that others cause. */
export type KnownDevice = { id: string; people: readonly string[] };

/** The device of a cookie value made by this server; undefined when it is forged or damaged. */
export async function deviceOf(token: string | undefined): Promise<KnownDevice | undefined> {
  if (!token) return undefined;
  const claims = await decode({ token, secret: sessionSecret(), salt: SALT }).catch(() => null);
  const { dev, who } = claims ?? {};
  return typeof dev === 'string' && Array.isArray(who) ? { id: dev, people: who.map(String) } : undefined;
}

export async function cookieDevice(): Promise<KnownDevice | undefined> {
  return deviceOf(await readHostCookie(COOKIE));
}

/** Marks this device as one where somebody has signed in; callable in server actions and route handlers. */
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
