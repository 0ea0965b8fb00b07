import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { employees } from './people/register';

/**
 * A form that was sent, or a redirect that shows a sentence (`landing.ts`). If a form arrives again with the same token and the same values
 * (double click, back, retry), the user gets the first outcome and nothing is done.
 */
export const formTokens = sqliteTable(
  'form_tokens',
  {
    token: text('token').primaryKey(),
    employeeId: text('employee_id').notNull(),
    goTo: text('go_to').notNull(),
    say: text('say').notNull(),
    /** Kinds of tasks, separated by spaces; null if there are none. Beside the sentence, the page offers the next task of these kinds. */
    next: text('next'),
    /**
     * Hash of the values of the form (`once.ts`). A form with the same token and other values is refused. Null: values are not compared.
     */
    content: text('content'),
    usedAt: instant('used_at').notNull(),
    /** When the sentence was first shown; null if it has not been shown. A user who comes back to that page later does not see it again. */
    shownAt: instant('shown_at'),
  },
  (t) => [index('form_tokens_used').on(t.usedAt)],
);

/**
 * A form that was sent after its session had ended. It waits until the same person signs in again in the same browser, but not longer than
 * one hour (docs/decisions/0013-what-was-typed-survives.md). It is encrypted with a key that only that browser has.
 */
export const keptPosts = sqliteTable(
  'kept_posts',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** Hash of the browser's key. It finds the forms that this browser sent. It cannot decrypt them. */
    browser: text('browser').notNull(),
    /** The token of the form. A form that is sent several times is stored once and done once. */
    nonce: text('nonce').notNull(),
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (t) => [index('kept_posts_employee').on(t.employeeId, t.keptAt), index('kept_posts_kept').on(t.keptAt)],
);

/**
 * What a user typed into a form that is not sent yet, because its record accepts only complete values
 * (docs/decisions/0022-a-draft-of-every-long-form.md). Only the writer can read the draft.
 */
export const formDrafts = sqliteTable(
  'form_drafts',
  {
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** `form`: which form it is. `subject`: the ids of the records that the form is about. */
    form: text('form').notNull(),
    subject: text('subject').notNull(),
    /** Encrypted with the secret of the data folder. The database and its backups alone do not reveal the text. */
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.employeeId, t.form, t.subject] }),
    index('form_drafts_saved').on(t.employeeId, t.savedAt),
  ],
);

/**
 * The security log: sign-ins, sign-outs, failed and delayed sign-ins, refused requests, and papers that were changed outside the
 * application. It is stored apart from the audit trail.
 */
export const securityEvents = sqliteTable(
  'security_events',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    employeeId: text('employee_id'),
    address: text('address').notNull(),
    detail: text('detail').notNull(),
    /**
     * How many events this row counts. The first events of one source in an hour have a row each. Further ones only raise the count of the
     * last of these rows (`security-log.ts`).
     */
    times: integer('times').notNull().default(1),
    /** The time of the latest counted event; null while the row counts only one. */
    lastAt: instant('last_at'),
  },
  (t) => [index('security_events_at').on(t.at)],
);
