import { eq, sql } from 'drizzle-orm';
import { accounts, employees } from '@/db/schema';
import { MOST_FIRST_PASSWORD_DAYS } from '@/lib/agency/schema';
import type { Db } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { normaliseSignInName } from '@/lib/people/rules/sign-in-name';
import { noteSecurityEvent } from '@/lib/web/security-log';
import { asFirstPassword } from './first-password';
import type { KnownDevice } from './known-device';
import { networkOf } from './network';
import { verifyPassword } from './password';
import { type Device, endSession, openSession, sessionOwner } from './session';
import { beginTry, clearFailures, countFailure, lanesOf } from './sign-in-delays';
import type { Waiter } from './turns';

const accountRow = prepared((db) =>
  db
    .select({
      employeeId: accounts.employeeId,
      name: employees.name,
      passwordHash: accounts.passwordHash,
      mustChangePassword: accounts.mustChangePassword,
      firstPasswordExpiresAt: accounts.firstPasswordExpiresAt,
      disabledAt: accounts.disabledAt,
      lastSignedInAt: accounts.lastSignedInAt,
      deactivatedOn: employees.deactivatedOn,
    })
    .from(accounts)
    .innerJoin(employees, eq(employees.id, accounts.employeeId))
    .where(eq(accounts.signInName, sql.placeholder('name')))
    .prepare(),
);
type AccountRow = NonNullable<ReturnType<ReturnType<typeof accountRow>['get']>>;

/**
 * One sentence for every failed check: an unknown name, a missing or wrong password, a disabled account, a deactivated employee, an expired
 * first password. So the sentence reveals nothing about an account.
 */
export const SIGN_IN_REFUSED =
  'NIP atau kata sandi tidak cocok, atau akun belum dapat dipakai. Periksa ketikan Anda lalu coba lagi. Jika lupa, atau kata sandi pertama Anda sudah lama, minta yang baru kepada admin instansi.';

export type Attempt = {
  name: string;
  password: string;
  device: Device;
  knownDevice: KnownDevice | undefined;
  /** The current session of this browser. That session ends when the new session replaces it. */
  replaces?: string;
};
/**
 * The two clocks of a sign-in. In a demo, the moved clock counts for the expiry of a first password and for the stored time of the last
 * sign-in. Sessions and delays use the real clock.
 */
type Clock = { real: Date; moved: Date };
export type SignedIn = {
  employeeId: string;
  name: string;
  session: { id: string; employeeId: string; expiresAt: Date };
  lastSignedInAt: Date | null;
  mustChangePassword: boolean;
};

/**
 * Checks a user's identity and opens a session with a new id. Throws a `Rejection` if the sign-in is refused. Every failed check has the
 * same words and takes the same time. Only the wait after many tries and the full queue for hashing have other words.
 */
export async function signIn(db: Db, attempt: Attempt, clock: Clock): Promise<SignedIn> {
  const name = normaliseSignInName(attempt.name);
  const account = accountRow(db).get({ name });
  const isKnown = account && attempt.knownDevice?.people.includes(account.employeeId);
  const lanes = lanesOf(name, networkOf(attempt.device.address), isKnown ? attempt.knownDevice?.id : undefined);
  const note = (kind: string, detail: string) =>
    noteSecurityEvent(
      db,
      { kind, employeeId: account?.employeeId, address: attempt.device.address, detail },
      clock.real,
    );

  const wait = beginTry(db, lanes, clock.real);
  if (wait > 0) {
    note('sign-in-delayed', account ? 'known name' : 'unknown name');
    throw new Rejection([tooMany(wait)]);
  }
  const typed = account?.mustChangePassword ? asFirstPassword(attempt.password) : attempt.password;
  const fits = await verifyPassword(account?.passwordHash, typed, waiterOf(attempt, Boolean(isKnown)));
  // The account is read again, because an admin may have changed it while the password was checked.
  const current = accountRow(db).get({ name });
  const obstacle = obstacleOf(account, current, fits, clock.moved);
  if (obstacle || !current) {
    if (lanes.address) countFailure(db, lanes.address, clock.real);
    note('sign-in-failed', obstacle ?? 'unknown name');
    throw new Rejection([SIGN_IN_REFUSED]);
  }
  clearFailures(db, lanes);
  note('signed-in', isKnown ? 'known device' : 'new device');
  endReplaced(db, attempt.replaces);
  return open(db, current, attempt.device, clock);
}

/**
 * Which queue for hashing this try waits in. A device that signed in with this name before waits among the known devices. All other tries
 * wait among the strangers, by their network.
 */
function waiterOf({ knownDevice, device }: Attempt, isKnown: boolean): Waiter {
  return isKnown && knownDevice
    ? { of: 'known', key: knownDevice.id }
    : { of: 'stranger', key: networkOf(device.address) };
}

/** Ends the session that is replaced. Its cookie is about to be overwritten, so nobody could sign out of that session. */
function endReplaced(db: Db, id: string | undefined): void {
  const owner = id && sessionOwner(db, id);
  if (id && owner) endSession(db, owner, id, 'signed-out');
}

function open(db: Db, account: AccountRow, device: Device, { real, moved }: Clock): SignedIn {
  const { employeeId, name, lastSignedInAt, mustChangePassword } = account;
  const session = openSession(db, employeeId, device, real);
  db.update(accounts).set({ lastSignedInAt: moved }).where(eq(accounts.employeeId, employeeId)).run();
  return { employeeId, name, session: { ...session, employeeId }, lastSignedInAt, mustChangePassword };
}

/** Why a try is refused; undefined if it is not. This goes only to the security log, not to the user. */
function obstacleOf(asked: AccountRow | undefined, now: AccountRow | undefined, fits: boolean, moved: Date) {
  if (!asked || !now) return 'unknown name';
  if (!asked.passwordHash) return 'no password issued yet';
  if (!fits || asked.passwordHash !== now.passwordHash) return 'wrong password';
  if (now.disabledAt) return 'account disabled';
  if (now.deactivatedOn) return 'employee deactivated';
  const expiry = now.mustChangePassword ? now.firstPasswordExpiresAt : null;
  return expiry && !isNear(expiry, moved) ? 'first password expired' : undefined;
}

/**
 * Whether a first password is still valid. An expiry that is later than any agency can set was stored while the clock was ahead, so that
 * password counts as expired.
 */
function isNear(expiry: Date, moved: Date): boolean {
  return expiry > moved && expiry.getTime() - moved.getTime() <= MOST_FIRST_PASSWORD_DAYS * 24 * 3_600_000;
}

function tooMany(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  const span = seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
  return `Terlalu banyak percobaan masuk yang gagal. Tunggu ${span}, lalu coba lagi. Jika lupa kata sandi, minta yang baru kepada admin instansi.`;
}
