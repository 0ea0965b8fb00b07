import { blob, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from '../columns';

// The rows of these tables are stored in the order of their random keys (`scripts/lib/strict-tables.mjs`). They contain neither times nor
// people (docs/decisions/0035-operations-without-a-person.md).

/** A receipt marks a token as used. It cannot be computed from the database alone, so it does not reveal who answered. */
export const anonymousReceipts = sqliteTable(
  'anonymous_receipts',
  {
    receipt: text('receipt').primaryKey(),
    box: text('box').notNull(),
  },
  (t) => [index('anonymous_receipts_box').on(t.box)],
);

/**
 * Encrypted answers. `box` names what they belong to, for example a feedback round. They stay encrypted until the box has enough of them.
 * Then all are opened together and deleted here.
 */
export const anonymousSubmissions = sqliteTable(
  'anonymous_submissions',
  {
    id: id(),
    box: text('box').notNull(),
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
  },
  (t) => [index('anonymous_submissions_box').on(t.box)],
);
