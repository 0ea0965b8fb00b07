import { eq, sql } from 'drizzle-orm';
import { securityEvents } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { sweepNow } from './sweep';

export type SecurityEvent = { kind: string; employeeId?: string; address: string; detail: string };

const HOUR_MS = 3_600_000;
/**
 * Within an hour, this many events of one kind, address and person get a row each. Further events only increase the count of the last of
 * these rows.
 */
const ROWS_OF_ONE_SOURCE = 20;
/**
 * Within an hour, one kind may have this many rows. Above it, the events of all addresses are counted together. Events of known people have
 * a higher limit.
 */
const ROWS_OF_A_KIND = 500;
const ROWS_OF_PEOPLE = 5_000;
/** The time between two writes of a count while it increases. */
const WRITTEN_EVERY_MS = 5_000;
/** The address in the row of events that are counted together. */
export const MANY_ADDRESSES = 'berbagai alamat';

type Summed = { seq: number; unwritten: number; lastAt: Date };
type Hour = { from: number; rows: Map<string, number>; sums: Map<string, Summed>; waiting: boolean };

/**
 * The events of the current hour, for each open database of this process. An hour begins with its first event. The limits above hold for
 * each process.
 */
const hours = new WeakMap<Db, Hour>();

/**
 * Writes a refused request, a sign-in or a sign-out to the security log. Anybody can cause such events, so many of them become a count. A
 * failed write must not prevent the answer, so it is only reported on the console.
 */
export function noteSecurityEvent(db: Db, event: SecurityEvent, at = new Date()): void {
  try {
    const hour = hourOf(db, at);
    const { kind, employeeId, address } = event;
    const kindRows = `${kind} ${employeeId ? 'people' : 'nobody'}`;
    const isFlood = (hour.rows.get(kindRows) ?? 0) >= (employeeId ? ROWS_OF_PEOPLE : ROWS_OF_A_KIND);
    const noted = isFlood ? { kind, address: MANY_ADDRESSES, detail: '' } : event;
    const source = isFlood ? `${kind} many` : `${kind} ${address} ${employeeId ?? ''}`;
    const own = hour.rows.get(source) ?? 0;
    if (own >= (isFlood ? 1 : ROWS_OF_ONE_SOURCE)) {
      count(db, hour, source, at);
      return;
    }
    const seq = insert(db, noted, at);
    hour.rows.set(source, own + 1);
    hour.rows.set(kindRows, (hour.rows.get(kindRows) ?? 0) + 1);
    hour.sums.set(source, { seq, unwritten: 0, lastAt: at });
  } catch (error) {
    console.warn(`security log: ${(error as Error).message}`);
  }
}

function hourOf(db: Db, at: Date): Hour {
  const known = hours.get(db);
  if (known && Math.abs(at.getTime() - known.from) < HOUR_MS) return known;
  if (known) writeCounts(db, known);
  sweepNow(db, at);
  const fresh: Hour = { from: at.getTime(), rows: new Map(), sums: new Map(), waiting: false };
  hours.set(db, fresh);
  return fresh;
}

function insert(db: Db, { kind, employeeId, address, detail }: SecurityEvent, at: Date): number {
  const row = { kind, employeeId, at, detail: detail.slice(0, 500), address: address.slice(0, 60) };
  return db.insert(securityEvents).values(row).returning({ seq: securityEvents.seq }).get().seq;
}

/** Adds an event to the count of a row. The count is written later, so that many events do not cause a write each. */
function count(db: Db, hour: Hour, source: string, at: Date): void {
  const sum = hour.sums.get(source)!;
  sum.unwritten += 1;
  sum.lastAt = at;
  if (hour.waiting) return;
  hour.waiting = true;
  setTimeout(() => {
    hour.waiting = false;
    writeCounts(db, hour);
  }, WRITTEN_EVERY_MS).unref();
}

/** Writes the waiting counts to the database. Also called when a server stops. */
export function writeSecurityCounts(db: Db): void {
  const hour = hours.get(db);
  if (hour) writeCounts(db, hour);
}

function writeCounts(db: Db, { sums }: Hour): void {
  try {
    for (const sum of sums.values()) {
      if (sum.unwritten === 0) continue;
      const times = sql`${securityEvents.times} + ${sum.unwritten}`;
      db.update(securityEvents).set({ times, lastAt: sum.lastAt }).where(eq(securityEvents.seq, sum.seq)).run();
      sum.unwritten = 0;
    }
  } catch (error) {
    console.warn(`security log: ${(error as Error).message}`);
  }
}

/** The client's address, as the listener determined it (`trusted-proxy.ts`). X-Forwarded-For is not used, because anybody can send it. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-capaian-client') || 'langsung';
}

/** The description of the device that is stored with a session. */
export function deviceOfRequest(headers: Headers): { userAgent: string; address: string } {
  return { userAgent: headers.get('user-agent') ?? '', address: clientAddress(headers) };
}
