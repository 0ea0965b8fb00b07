import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { employees } from './people/register';

/**
 * The sessions of signed-in browsers, read on each request. If the row is missing or has ended, the session is not valid, even with a valid
 * cookie. The instants are of the real clock, not of the moved clock of a demo.
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
 * Failed sign-ins, counted by `key`: a name, an address, a name from an address, or a name on a known device. After some failures, each
 * further one doubles the wait before the next attempt, up to a maximum. Failures expire one by one.
 */
export const signInDelays = sqliteTable('sign_in_delays', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailedAt: instant('last_failed_at').notNull(),
  waitUntil: instant('wait_until').notNull(),
});
