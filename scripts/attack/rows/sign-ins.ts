import { join } from 'node:path';
import { openDatabase } from '@/db/client';
import { accounts } from '@/db/schema';
import { hashPassword } from '@/lib/auth/password';
import { paths } from '@/lib/web/paths';
import { cast } from '@/tests/support/cast';
import { FormClient } from '@/tests/support/form-client';
import { send, type Asked as Try } from '../client';
import type { Field, Row } from '../field';
import { filledRequest } from '../forms';
import { Records } from '../records';
import type { Tally } from '../tally';
import type { Target } from '../target';

const PASSWORD = 'tujuh perahu pinisi biru';
const STRANGERS = 250;
const GUESSES = 200;
/** The limit of guesses for one account in 15 minutes (docs/signing-in.md). */
const MOST_GUESSES = 10;
const KNOWN_WITHIN_MS = 3000;
const OWNER = cast.employee;

/**
 * Hundreds of strangers try to sign in, and one attacker guesses a password from hundreds of addresses. Neither may lock out a user on a
 * known device.
 */
export const signIns: Row = {
  name: 'sign-ins',
  attack: async (field, tally) => {
    // The server trusts this machine as a proxy, so that each try can state another address.
    const target = await field.serve({ folder: await withPasswords(field), env: { TRUSTED_PROXY: '127.0.0.1' } });
    const records = new Records(target.folder);
    const device = new FormClient(target.origin);
    const first = await signedIn(device);
    tally.count(first.isIn ? undefined : 'the owner cannot sign in at all');
    await storm(target, device, field, tally);
    await guess(target, records, field, tally);
    const after = await signedIn(device);
    tally.count(after.isIn ? undefined : 'somebody who guessed has kept the owner out of a device that is known');
    records.close();
  },
};

/** A copy of the planted folder in which all accounts have the same password. */
async function withPasswords(field: Field): Promise<string> {
  const folder = field.copy();
  const db = openDatabase(join(folder, 'capaian.db'));
  db.update(accounts)
    .set({ passwordHash: await hashPassword(PASSWORD), mustChangePassword: false })
    .run();
  db.$client.close();
  return folder;
}

async function signedIn(device: FormClient): Promise<{ isIn: boolean; ms: number }> {
  const page = await device.get(paths.signIn);
  const since = performance.now();
  const fields = { name: OWNER.signInName, password: PASSWORD };
  const { status, html } = await device.submit(
    page.path === paths.signIn ? page : await device.get(paths.signIn),
    fields,
  );
  const isIn = status === 200 && html.includes(OWNER.name);
  const ms = performance.now() - since;
  // After the sign-out, the device is still known to the server.
  if (isIn) await device.send(paths.signOut, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  return { isIn, ms };
}

async function storm(target: Target, device: FormClient, field: Field, tally: Tally): Promise<void> {
  const ready: Try[] = [];
  for (let n = 0; n < field.triesFor(STRANGERS); n += 1)
    ready.push(await tryOf(target, addressOf(1, n), `19900101202001${String(1000 + n)}`, 'kata sandi orang asing'));
  const strangers = Promise.all(ready.map((asked) => send(target.origin, asked)));
  const { isIn, ms } = await signedIn(device);
  tally.count(isIn ? undefined : 'somebody on a known device could not sign in amid strangers');
  tally.count(
    ms < KNOWN_WITHIN_MS ? undefined : `somebody on a known device waited ${ms.toFixed(0)} ms amid strangers`,
  );
  for (const { status } of await strangers)
    tally.count(status === 200 || status === 503 ? undefined : `a stranger was answered ${status}`);
  tally.count((await target.isHealthy()) ? undefined : 'the server is not well after the storm');
}

/** Guesses the password of one account, each time from another address. Only a few guesses may reach the password check. */
async function guess(target: Target, records: Records, field: Field, tally: Tally): Promise<void> {
  const reached = () => records.number("select count(*) from security_events where detail = 'wrong password'");
  const before = reached();
  for (let n = 0; n < field.triesFor(GUESSES); n += 1) {
    const asked = await tryOf(target, addressOf(2, n), OWNER.signInName, `tebakan ke ${n} saja`);
    const { status, body } = await send(target.origin, asked);
    tally.count(status === 200 && body.includes('error-summary') ? undefined : `guess ${n} was answered ${status}`);
  }
  const guesses = reached() - before;
  tally.count(guesses <= MOST_GUESSES ? undefined : `${guesses} guesses reached the password`);
}

/** An address for the n-th try. Each kind of try has its own network. */
const addressOf = (network: number, n: number) => `10.${network}.${Math.floor(n / 250)}.${n % 250}`;

/** The filled-in form of the sign-in page, as if it were sent from this address. */
async function tryOf(target: Target, address: string, name: string, password: string): Promise<Try> {
  const sending = await filledRequest(target, { path: paths.signIn, fields: { name, password } });
  return { ...sending, headers: { ...sending.headers, 'x-forwarded-for': address } };
}
