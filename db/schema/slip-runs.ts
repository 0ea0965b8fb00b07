import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { SLIP_STATES } from '../../lib/people/rules/account-access';
import { flag, id, instant } from './columns';
import { employees, units } from './people';

/** First passwords for many people, made one after the other (docs/decisions/0018). */
export const slipRuns = sqliteTable(
  'slip_runs',
  {
    id: id(),
    issuedBy: text('issued_by')
      .notNull()
      .references(() => employees.id),
    state: text('state', { enum: SLIP_STATES }).notNull(),
    unitId: text('unit_id').references(() => units.id),
    /** Source of the passwords, encrypted with the secret of the data folder, which is in no backup of the database; null once wiped. */
    seal: text('seal'),
    total: integer('total').notNull(),
    doneCount: integer('done_count').notNull().default(0),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [index('slip_runs_issuer').on(t.issuedBy)],
);

/** The people of a run in the order of their slips, unit by unit. */
export const slipRunPeople = sqliteTable(
  'slip_run_people',
  {
    runId: text('run_id')
      .notNull()
      .references(() => slipRuns.id),
    ordinal: integer('ordinal').notNull(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** The unit on the envelope; null for a person without a post. */
    unitId: text('unit_id').references(() => units.id),
    /** The hash when the run began: a person who got or set a password since then keeps that password. */
    seenHash: text('seen_hash'),
    isIssued: flag('is_issued').notNull().default(false),
    expiresAt: instant('expires_at'),
  },
  (t) => [primaryKey({ columns: [t.runId, t.ordinal] }), index('slip_run_people_unit').on(t.runId, t.unitId)],
);
