import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { accounts, agencies, employees, sessions } from '@/db/schema';
import { sessionHours } from '@/lib/agency/queries';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { noteFault } from '@/lib/web/faults';
import { isBusy, withoutSync, withoutWaiting } from '@/lib/web/patience';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The last-seen time of a session is written at most this often. */
const SEEN_EVERY_MS = MINUTE_MS;
/** How many sessions are listed at most; users normally have fewer. "End all others" also ends those that are not listed. */
const MOST_LISTED = 50;

export type LiveSession = { id: string; employeeId: string; mustChangePassword: boolean };

const sessionRow = prepared((db) =>
  db
    .select({
      id: sessions.id,
      employeeId: sessions.employeeId,
      lastSeenAt: sessions.lastSeenAt,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      mustChangePassword: accounts.mustChangePassword,
      idleMinutes: agencies.sessionIdleMinutes,
      absoluteHours: agencies.sessionAbsoluteHours,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.employeeId, sessions.employeeId))
    .innerJoin(employees, eq(employees.id, sessions.employeeId))
    .innerJoin(agencies, sql`1 = 1`)
    .where(
      and(
        eq(sessions.id, sql.placeholder('id')),
        isNull(sessions.endedAt),
        isNull(accounts.disabledAt),
        isNull(employees.deactivatedOn),
      ),
    )
    .prepare(),
);

/**
 * The session with this id. Undefined if it has ended or expired, if its account is disabled, or if its owner was deactivated. `at` is the
 * time of the real clock, because a moved demo date must not end sessions. Also notes that the session is in use.
 */
export function readSession(db: Db, id: string, at: Date): LiveSession | undefined {
  const row = sessionRow(db).get({ id });
  if (!row) return undefined;
  if (isFarAhead(row, at)) endSession(db, row.employeeId, id, 'clock');
  if (leftOf(row, at) === 0) return undefined;
  if (Math.abs(at.getTime() - row.lastSeenAt.getTime()) > SEEN_EVERY_MS || row.createdAt > at) noteSeen(db, row, at);
  return { id: row.id, employeeId: row.employeeId, mustChangePassword: row.mustChangePassword };
}

/** How many milliseconds a session is still valid without another request; 0 if it is not valid. Asking does not prolong it. */
export function millisecondsLeft(db: Db, id: string, at: Date): number {
  const row = sessionRow(db).get({ id });
  return row ? leftOf(row, at) : 0;
}

type Times = { lastSeenAt: Date; createdAt: Date; expiresAt: Date; idleMinutes: number; absoluteHours: number };

/**
 * Whether a session was last seen in the future, by more than its idle limit. The clock was then ahead and has been set back. Nobody knows
 * when the session was really last used, so it ends now. Otherwise it would last until the wrong date.
 */
function isFarAhead({ lastSeenAt, idleMinutes }: Times, at: Date): boolean {
  return lastSeenAt.getTime() - at.getTime() > idleMinutes * MINUTE_MS;
}

function leftOf(times: Times, at: Date): number {
  if (isFarAhead(times, at)) return 0;
  const { lastSeenAt, createdAt, expiresAt, idleMinutes, absoluteHours } = times;
  // A session is still valid in the millisecond in which its idle time ends.
  const idleEnd = lastSeenAt.getTime() + idleMinutes * MINUTE_MS + 1;
  const end = Math.min(idleEnd, createdAt.getTime() + absoluteHours * HOUR_MS, expiresAt.getTime());
  return Math.max(0, end - at.getTime());
}

/**
 * Stores that a session was used now. A failed write does not stop the page: pages must stay readable on a full disk, and no page waits
 * while another process writes. If the session was opened while the clock was a little ahead, its start and its end are moved, as if it
 * began now. Otherwise it would last longer than others.
 */
function noteSeen(db: Db, { id, createdAt, expiresAt }: Times & { id: string }, at: Date): void {
  const span = expiresAt.getTime() - createdAt.getTime();
  const begun = createdAt > at ? { createdAt: at, expiresAt: new Date(at.getTime() + span) } : {};
  const note = db
    .update(sessions)
    .set({ lastSeenAt: at, ...begun })
    .where(eq(sessions.id, id));
  try {
    withoutWaiting(db, () => withoutSync(db, () => note.run()));
  } catch (error) {
    if (!isBusy(error)) noteFault(error, 'storage');
  }
}

export type Device = { userAgent: string; address: string };

/** Opens a session after the user has proved their identity. The id is always new. */
export function openSession(db: Db, employeeId: string, device: Device, at: Date): { id: string; expiresAt: Date } {
  const expiresAt = new Date(at.getTime() + sessionHours(db) * HOUR_MS);
  const id = randomBytes(18).toString('base64url');
  db.insert(sessions)
    .values({
      id,
      employeeId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt,
      userAgent: device.userAgent.slice(0, 300),
      address: device.address.slice(0, 60),
    })
    .run();
  return { id, expiresAt };
}

/** Why a session ended before it expired, as its row stores it. */
export type EndReason = 'signed-out' | 'ended-by-owner' | 'ended-by-admin' | 'password' | 'disabled' | 'role' | 'clock';

/** Ends one session of a person. Returns false if the person has no such session, or if it had already ended. */
export function endSession(db: Db, employeeId: string, id: string, because: EndReason): boolean {
  const { changes } = db
    .update(sessions)
    .set({ endedAt: new Date(), endedBecause: because })
    .where(and(eq(sessions.id, id), eq(sessions.employeeId, employeeId), isNull(sessions.endedAt)))
    .run();
  return changes > 0;
}

/**
 * Ends every session of a person, except the one with the id `except`. Call it in the transaction of the operation that requires it.
 * Returns how many sessions it ended.
 */
export function endSessions(db: Db, employeeId: string, because: EndReason, except = ''): number {
  return db
    .update(sessions)
    .set({ endedAt: new Date(), endedBecause: because })
    .where(and(eq(sessions.employeeId, employeeId), ne(sessions.id, except), isNull(sessions.endedAt)))
    .run().changes;
}

/** The owner of a session, whether it has ended or not; undefined if there is no such row. */
export function sessionOwner(db: Db, id: string): string | undefined {
  return db.select({ employeeId: sessions.employeeId }).from(sessions).where(eq(sessions.id, id)).get()?.employeeId;
}

/** The valid sessions of a person, the last used first, at most `MOST_LISTED`. Whether the account is disabled is not checked. */
export function listSessions(db: Db, employeeId: string, at: Date) {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      userAgent: sessions.userAgent,
      address: sessions.address,
    })
    .from(sessions)
    .innerJoin(agencies, sql`1 = 1`)
    .where(
      and(
        eq(sessions.employeeId, employeeId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, at),
        sql`${sessions.createdAt} + ${agencies.sessionAbsoluteHours} * ${HOUR_MS} > ${at.getTime()}`,
        sql`abs(${sessions.lastSeenAt} - ${at.getTime()}) <= ${agencies.sessionIdleMinutes} * ${MINUTE_MS}`,
      ),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(MOST_LISTED)
    .all();
}
