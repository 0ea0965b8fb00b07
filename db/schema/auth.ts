import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { employees } from './people';

/** Read on each request: a missing or ended row ends the session at once, whatever the cookie says. Real clock, not the demo's. */
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

/** Failed sign-ins per account and per address: each failure lengthens the wait, time heals it. */
export const signInDelays = sqliteTable('sign_in_delays', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailedAt: instant('last_failed_at').notNull(),
  waitUntil: instant('wait_until').notNull(),
});

/** A form that was sent: the same token again answers with the first outcome and does nothing (double click, back, retry). */
export const formTokens = sqliteTable(
  'form_tokens',
  {
    token: text('token').primaryKey(),
    employeeId: text('employee_id').notNull(),
    goTo: text('go_to').notNull(),
    say: text('say').notNull(),
    usedAt: instant('used_at').notNull(),
  },
  (t) => [index('form_tokens_used').on(t.usedAt)],
);

/** Tries at what is not one's own, refused origins, failed sign-ins: kept apart from the audit of deeds. */
export const securityEvents = sqliteTable(
  'security_events',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    employeeId: text('employee_id'),
    address: text('address').notNull(),
    detail: text('detail').notNull(),
  },
  (t) => [index('security_events_at').on(t.at)],
);
