import { blob, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from '../columns';

// Tables of this file are stored in the order of their random keys (`scripts/lib/strict-tables.mjs`) and contain neither times nor people
// (docs/decisions/0035-operations-without-a-person.md).

/** Marks a used token. Cannot be computed from the database alone. */
export const anonymousReceipts = sqliteTable(
  'anonymous_receipts',
  {
    receipt: text('receipt').primaryKey(),
    box: text('box').notNull(),
  },
  (t) => [index('anonymous_receipts_box').on(t.box)],
);

/** Answers that stay sealed until a box has enough of them to open all together. */
export const anonymousSubmissions = sqliteTable(
  'anonymous_submissions',
  {
    id: id(),
    box: text('box').notNull(),
    sealed: blob('sealed', { mode: 'buffer' }).notNull(),
  },
  (t) => [index('anonymous_submissions_box').on(t.box)],
);
