import { decode, encode } from 'next-auth/jwt';
import { newId } from '@/lib/kernel/ids';
import { readHostCookie, setHostCookie } from './host-cookie';
import { sessionSecret } from './secret';

const COOKIE = 'capaian-device';
/** The longest that browsers keep a cookie. */
const MAX_AGE_S = 400 * 24 * 3600;
/** Office computers are shared; the oldest names leave first. */
const MAX_PEOPLE = 20;
/** Another key than the session's, so that neither cookie can stand in for the other. */
const SALT = 'known-device';

/** A device and who has signed in on it. It opens nothing: it only spares its people the delays that others cause. */
export type KnownDevice = { id: string; people: readonly string[] };

/** The device of a cookie value that was made here; undefined when it is forged or spoilt. */
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
