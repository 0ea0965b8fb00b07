import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { employees } from './people/register';

/**
 * Signed-in browsers, read on each request. Without a row, or after its end, the session is over, even with a valid cookie. The instants
 * are of the real clock, not of the demo's.
 */
export const sessions = sqliteTable(
  'sessions',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    userAgent: text('user_agent').notNull(),
    address: text('address').notNull(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because'),
  },
  (t) => [index('sessions_employee').on(t.employeeId, t.endedAt)],
);

/**
 * Failed sign-ins of an account or from an address. Each failure makes the wait before the next attempt longer; with time it gets shorter
 * again.
 */
export const signInDelays = sqliteTable('sign_in_delays', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailedAt: instant('last_failed_at').notNull(),
  waitUntil: instant('wait_until').notNull(),
});
