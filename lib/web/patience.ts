import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';

/** Runs work that fails at once with `SQLITE_BUSY` while another process writes: waiting for the lock would block all requests here. */
export function withoutWaiting<Result>(db: Db, work: () => Result): Result {
  const { timeout } = db.get<{ timeout: number }>(sql`pragma busy_timeout`);
  db.get(sql`pragma busy_timeout = 0`);
  try {
    return work();
  } finally {
    db.get(sql.raw(`pragma busy_timeout = ${timeout}`));
  }
}

/** Whether another process was writing; drizzle wraps the error of SQLite. */
export function isBusy(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].some((one) => String(one).startsWith('SQLITE_BUSY'));
}
