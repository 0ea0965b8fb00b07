import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { GRANTED_ROLES } from '../../../lib/agency/rules/vocabulary';
import { SLIP_STATES } from '../../../lib/people/rules/vocabulary';
import { flag, id, instant, oneOf } from '../columns';
import { employees, units } from './register';

export const accounts = sqliteTable(
  'accounts',
  {
    employeeId: text('employee_id')
      .primaryKey()
      .references(() => employees.id),
    /** What the person types at sign-in: the NIP, the NRP, or a name that the admin chose for an official who has neither. */
    signInName: text('sign_in_name').notNull(),
    passwordHash: text('password_hash'),
    mustChangePassword: flag('must_change_password').notNull().default(true),
    firstPasswordExpiresAt: instant('first_password_expires_at'),
    disabledAt: instant('disabled_at'),
    lastSignedInAt: instant('last_signed_in_at'),
  },
  (t) => [
    uniqueIndex('accounts_sign_in_name').on(t.signInName),
    index('accounts_without_password').on(t.employeeId).where(sql`${t.passwordHash} is null`),
  ],
);

export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    role: text('role', { enum: GRANTED_ROLES }).notNull(),
    unitId: text('unit_id').references(() => units.id),
    grantedBy: text('granted_by')
      .notNull()
      .references(() => employees.id),
    grantedAt: instant('granted_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('role_grants_employee').on(t.employeeId),
    check('role_grants_role', oneOf(t.role, GRANTED_ROLES)),
    check('role_grants_scope', sql`(${t.role} = 'unit-admin') = (${t.unitId} is not null)`),
  ],
);

/** One run that makes first passwords for many people, one after the other (docs/decisions/0018). */
export const slipRuns = sqliteTable(
  'slip_runs',
  {
    id: id(),
    issuedBy: text('issued_by')
      .notNull()
      .references(() => employees.id),
    state: text('state', { enum: SLIP_STATES }).notNull(),
    unitId: text('unit_id').references(() => units.id),
    /**
     * The secret from which the passwords are computed; null once wiped. It is encrypted with the secret of the data folder, which is in no
     * backup of the database.
     */
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
    /** The password hash when the run began; null if there was none. A person whose hash has changed since then keeps their password. */
    seenHash: text('seen_hash'),
    isIssued: flag('is_issued').notNull().default(false),
    expiresAt: instant('expires_at'),
  },
  (t) => [primaryKey({ columns: [t.runId, t.ordinal] }), index('slip_run_people_unit').on(t.runId, t.unitId)],
);
