import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { employees } from './people/register';

/**
 * A form that was sent. If the same token arrives again (double click, back, retry), the first outcome is the answer, and nothing is done.
 */
export const formTokens = sqliteTable(
  'form_tokens',
  {
    token: text('token').primaryKey(),
    employeeId: text('employee_id').notNull(),
    goTo: text('go_to').notNull(),
    say: text('say').notNull(),
    /** Kinds of tasks. Beside the sentence the page offers the next task of these kinds. */
    next: text('next'),
    /** Hash of the content of the form (`once.ts`). If other content arrives with the same token, it was not done. */
    content: text('content'),
    usedAt: instant('used_at').notNull(),
    /** When the sentence was first shown. A user who comes back to that page does not see it again. */
    shownAt: instant('shown_at'),
  },
  (t) => [index('form_tokens_used').on(t.usedAt)],
);

/**
 * A form that was sent after its session had ended. It waits until the same person signs in again in the same browser
 * (docs/decisions/0013-what-was-typed-survives.md). It is encrypted with a key that only that browser has.
 */
export const keptPosts = sqliteTable(
  'kept_posts',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** Computed from the browser's key. It finds what this browser sent, but cannot decrypt it. */
    browser: text('browser').notNull(),
    /** The token of the form. A form that is sent several times is stored once and done once. */
    nonce: text('nonce').notNull(),
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (t) => [index('kept_posts_employee').on(t.employeeId, t.keptAt), index('kept_posts_kept').on(t.keptAt)],
);

/**
 * What a user typed into a form whose record accepts only complete values, until that form is sent
 * (docs/decisions/0022-a-draft-of-every-long-form.md). Only its writer can read it.
 */
export const formDrafts = sqliteTable(
  'form_drafts',
  {
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** Which form it is, and the ids of the records that it is about. */
    form: text('form').notNull(),
    subject: text('subject').notNull(),
    /** Encrypted with the secret of the data folder, so that the database and its backups alone do not reveal it. */
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.employeeId, t.form, t.subject] }),
    index('form_drafts_saved').on(t.employeeId, t.savedAt),
  ],
);

/** Attempts to reach records of other people, refused origins and failed sign-ins. They are stored apart from the audit trail. */
export const securityEvents = sqliteTable(
  'security_events',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    employeeId: text('employee_id'),
    address: text('address').notNull(),
    detail: text('detail').notNull(),
    /** How often the same event happened: all events of one source in one hour are one row (`security-log.ts`). */
    times: integer('times').notNull().default(1),
    /** The last time, if there were several. */
    lastAt: instant('last_at'),
  },
  (t) => [index('security_events_at').on(t.at)],
);
