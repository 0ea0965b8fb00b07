import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';

/**
 * Runs work without waiting for the lock of the database. If another process writes, the work fails at once with `SQLITE_BUSY`. Waiting
 * would block all requests of this process.
 */
export function withoutWaiting<Result>(db: Db, work: () => Result): Result {
  const { timeout } = db.get<{ timeout: number }>(sql`pragma busy_timeout`);
  db.get(sql`pragma busy_timeout = 0`);
  try {
    return work();
  } finally {
    db.get(sql.raw(`pragma busy_timeout = ${timeout}`));
  }
}

/**
 * Runs a write without waiting until it is on the disk; a power cut may undo the write. Only for notes that the program makes by itself
 * while it shows a page. So these notes do not delay users who save. Must not be called within a transaction.
 */
export function withoutSync<Result>(db: Db, work: () => Result): Result {
  db.run(sql`pragma synchronous = normal`);
  try {
    return work();
  } finally {
    db.run(sql`pragma synchronous = full`);
  }
}

/** Whether an error says that another process was writing. Drizzle wraps the error of SQLite in its own. */
export function isBusy(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].some((one) => String(one).startsWith('SQLITE_BUSY'));
}
