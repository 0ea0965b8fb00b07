import { createHash } from 'node:crypto';
import { and, eq, gt, gte, lt, or, sql } from 'drizzle-orm';
import { signInDelays } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The delays of each lane. A lane counts the failed tries of one kind; a try may be in several lanes. Failure number `free` causes the
 * first wait (`first`). Each further failure doubles the wait, up to a maximum (`cap`). One failure expires for each `healsEvery` since the
 * last failure.
 * - pair: one name from one address. Its waits are long, because somebody at that address is guessing.
 * - name: one name from any address. Its waits are short, because the real user may wait too; at most ten tries in 15 minutes.
 * - address: any name from one address. Many failures are free, because a whole office may have one address.
 * - device: one name on a device that signed in with this name before. Such a try is in no other lane, so nobody can lock the device out.
 */
const LANES = {
  pair: { free: 4, first: 30 * SECOND_MS, cap: 15 * MINUTE_MS, healsEvery: 30 * MINUTE_MS },
  name: { free: 5, first: MINUTE_MS, cap: 5 * MINUTE_MS, healsEvery: 15 * MINUTE_MS },
  address: { free: 100, first: 10 * SECOND_MS, cap: MINUTE_MS, healsEvery: 10 * SECOND_MS },
  device: { free: 5, first: 30 * SECOND_MS, cap: 5 * MINUTE_MS, healsEvery: 15 * MINUTE_MS },
} as const;
type LaneKind = keyof typeof LANES;
export type Lane = { kind: LaneKind; key: string };
/**
 * The lanes of one try. A failure in an `own` lane is counted before the password is checked. A failure in the `address` lane is counted
 * after a failed check.
 */
export type Lanes = { own: readonly Lane[]; address?: Lane };

/**
 * The hash of a typed name. The name itself is not stored, because people type passwords into this field by mistake. Unknown names have
 * delays like known ones.
 */
function digest(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 22);
}

/**
 * The lanes of a try. `deviceId` is given only if this device signed in with this name before, or for a signed-in user who changes their
 * password.
 */
export function lanesOf(name: string, address: string, deviceId?: string): Lanes {
  const id = digest(name);
  if (deviceId) return { own: [{ kind: 'device', key: `name:${id}:device:${deviceId}` }] };
  return {
    own: [
      { kind: 'pair', key: `name:${id}:from:${address}` },
      { kind: 'name', key: `name:${id}` },
    ],
    address: { kind: 'address', key: `address:${address}` },
  };
}

const delayRow = prepared((db) =>
  db
    .select()
    .from(signInDelays)
    .where(eq(signInDelays.key, sql.placeholder('key')))
    .prepare(),
);

/** The wait in milliseconds after this many failures; 0 if they are fewer than `free`. */
export function waitAfter(kind: LaneKind, failures: number): number {
  const { free, first, cap } = LANES[kind];
  return failures < free ? 0 : Math.min(cap, first * 2 ** (failures - free));
}

/** How many of these failures have not expired, if the last one was `elapsedMs` ago. */
export function unexpiredFailures(kind: LaneKind, failures: number, elapsedMs: number): number {
  return Math.max(0, failures - Math.floor(Math.max(0, elapsedMs) / LANES[kind].healsEvery));
}

/**
 * Begins a try. Returns 0 if the try may go on, else the milliseconds to wait. A try that may go on counts as failed in its own lanes until
 * `clearFailures` is called. So a hundred tries sent at once are not a hundred guesses. A try that must wait is not counted, so asking
 * again does not prolong the wait.
 */
export function beginTry(db: Db, lanes: Lanes, at: Date): number {
  return db.transaction(
    (tx) => {
      const all = lanes.address ? [...lanes.own, lanes.address] : lanes.own;
      const wait = Math.max(...all.map((lane) => waitIn(tx, lane, at)));
      if (wait > 0) return wait;
      for (const lane of lanes.own) countFailure(tx, lane, at);
      return 0;
    },
    { behavior: 'immediate' },
  );
}

/**
 * The milliseconds that are left to wait in a lane; 0 or less if the try need not wait. If the last failure lies in the future, the clock
 * was ahead when it was counted. It then counts as a failure of now, so that nobody waits until a wrong date.
 */
function waitIn(db: Db, { kind, key }: Lane, at: Date): number {
  const row = delayRow(db).get({ key });
  if (!row) return 0;
  const { lastFailedAt, waitUntil } = row;
  if (lastFailedAt <= at) return Math.min(LANES[kind].cap, waitUntil.getTime() - at.getTime());
  const wait = Math.min(LANES[kind].cap, waitUntil.getTime() - lastFailedAt.getTime());
  db.update(signInDelays)
    .set({ lastFailedAt: at, waitUntil: new Date(at.getTime() + wait) })
    .where(eq(signInDelays.key, key))
    .run();
  return wait;
}

/** Counts one more failure in a lane. */
export function countFailure(db: Db, { kind, key }: Lane, at: Date): void {
  const known = delayRow(db).get({ key });
  const before = known ? unexpiredFailures(kind, known.failures, at.getTime() - known.lastFailedAt.getTime()) : 0;
  const row = {
    failures: before + 1,
    lastFailedAt: at,
    waitUntil: new Date(at.getTime() + waitAfter(kind, before + 1)),
  };
  db.insert(signInDelays)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: signInDelays.key, set: row })
    .run();
  sweep(db, at);
}

/**
 * Deletes the failures in all lanes of a try except the address, after a success. Otherwise one good account could reset the failures of
 * its address.
 */
export function clearFailures(db: Db, lanes: Lanes): void {
  for (const { key } of lanes.own) db.delete(signInDelays).where(eq(signInDelays.key, key)).run();
}

/**
 * Deletes the failures of a name on every address and device. Called when the person gets a new first password. The failures of the
 * addresses themselves stay.
 */
export function forgetDelays(db: Db, name: string): void {
  const key = `name:${digest(name)}`;
  const below = and(gte(signInDelays.key, `${key}:`), lt(signInDelays.key, `${key};`));
  db.delete(signInDelays)
    .where(or(eq(signInDelays.key, key), below))
    .run();
}

let sweptAt = 0;

/**
 * At most once an hour in each process, deletes rows whose last failure is more than a day ago; they delay nobody any more. Also deletes
 * rows whose last failure is more than a day in the future: the clock was ahead when they were written.
 */
function sweep(db: Db, at: Date): void {
  if (Math.abs(at.getTime() - sweptAt) < 60 * MINUTE_MS) return;
  sweptAt = at.getTime();
  const { lastFailedAt } = signInDelays;
  const around = [lt(lastFailedAt, new Date(at.getTime() - DAY_MS)), gt(lastFailedAt, new Date(at.getTime() + DAY_MS))];
  db.delete(signInDelays)
    .where(or(...around))
    .run();
}
