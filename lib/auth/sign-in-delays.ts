import { createHash } from 'node:crypto';
import { and, eq, gt, gte, lt, or, sql } from 'drizzle-orm';
import { signInDelays } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The delays of each lane: some failures are free, then the wait doubles up to a cap; failures expire one by one.
 * - pair: one name from one address. Long, because somebody at that address is guessing.
 * - name: one name from anywhere. Short, because the real user may be among those who wait; at most ten tries in 15 minutes.
 * - address: any name from one address. High, because a whole office may sit behind one.
 * - device: one name on a device that signed in with it before; such a device waits in no other lane, so nobody can lock it out.
 */
const LANES = {
  pair: { free: 4, first: 30 * SECOND_MS, cap: 15 * MINUTE_MS, healsEvery: 30 * MINUTE_MS },
  name: { free: 5, first: MINUTE_MS, cap: 5 * MINUTE_MS, healsEvery: 15 * MINUTE_MS },
  address: { free: 100, first: 10 * SECOND_MS, cap: MINUTE_MS, healsEvery: 10 * SECOND_MS },
  device: { free: 5, first: 30 * SECOND_MS, cap: 5 * MINUTE_MS, healsEvery: 15 * MINUTE_MS },
} as const;
type LaneKind = keyof typeof LANES;
export type Lane = { kind: LaneKind; key: string };
export type Lanes = { /** Counted before the password is looked at. */ own: readonly Lane[]; address?: Lane };

/** The typed name is kept as a hash: people type passwords into it by mistake, and unknown names wait like known ones. */
function digest(name: string): string {
  return createHash('sha256').update(name).digest('base64url').slice(0, 22);
}

/** The lanes of a try. `deviceId` only for a device that signed in with this name before. */
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

/** The wait after so many failures. */
export function waitAfter(kind: LaneKind, failures: number): number {
  const { free, first, cap } = LANES[kind];
  return failures < free ? 0 : Math.min(cap, first * 2 ** (failures - free));
}

/** Failures that have not expired yet. */
export function unhealed(kind: LaneKind, failures: number, elapsedMs: number): number {
  return Math.max(0, failures - Math.floor(Math.max(0, elapsedMs) / LANES[kind].healsEvery));
}

/**
 * Takes a turn: returns the milliseconds to wait, or 0, and then the try counts as failed until `heal`, so that a hundred tries sent at
 * once are not a hundred guesses. A refused try changes nothing, so that asking again does not prolong the wait.
 */
export function takeTurn(db: Db, lanes: Lanes, at: Date): number {
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
 * The remaining wait in a lane. A failure in the future was counted by a clock that was ahead: it counts as of now, so that nobody waits
 * until a date that a wrong clock has set.
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

/** One failure more in a lane. */
export function countFailure(db: Db, { kind, key }: Lane, at: Date): void {
  const known = delayRow(db).get({ key });
  const before = known ? unhealed(kind, known.failures, at.getTime() - known.lastFailedAt.getTime()) : 0;
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

/** After a success the user's own lanes are reset. The address keeps its failures, or one good account would reset it. */
export function heal(db: Db, lanes: Lanes): void {
  for (const { key } of lanes.own) db.delete(signInDelays).where(eq(signInDelays.key, key)).run();
}

/** Deletes the failures of a name, because an admin has confirmed the person. */
export function forgetDelays(db: Db, name: string): void {
  const key = `name:${digest(name)}`;
  const below = and(gte(signInDelays.key, `${key}:`), lt(signInDelays.key, `${key};`));
  db.delete(signInDelays)
    .where(or(eq(signInDelays.key, key), below))
    .run();
}

let sweptAt = 0;

/** Deletes rows that no longer delay anybody, once an hour, and those of a clock that was ahead. */
function sweep(db: Db, at: Date): void {
  if (Math.abs(at.getTime() - sweptAt) < 60 * MINUTE_MS) return;
  sweptAt = at.getTime();
  const { lastFailedAt } = signInDelays;
  const around = [lt(lastFailedAt, new Date(at.getTime() - DAY_MS)), gt(lastFailedAt, new Date(at.getTime() + DAY_MS))];
  db.delete(signInDelays)
    .where(or(...around))
    .run();
}
