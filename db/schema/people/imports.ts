import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, instant } from '../columns';
import { employees } from './register';

/** A file that was read and compared and waits for "import" or removal. Rows are kept as JSON; no person is written yet. */
export const peopleImports = sqliteTable('people_imports', {
  id: id(),
  fileName: text('file_name').notNull(),
  uploadedBy: text('uploaded_by')
    .notNull()
    .references(() => employees.id),
  uploadedAt: instant('uploaded_at').notNull(),
  /** First day of the segments that the import begins; null until an officer enters it, and if each row has its own or none needs it. */
  effectiveOn: day('effective_on'),
  /** How the file was read (`TableReading`), as JSON. */
  reading: text('reading').notNull().default('{}'),
  /** Which rows are people registered under another number, by row, as JSON. */
  twins: text('twins').notNull().default('{}'),
  preview: text('preview').notNull(),
  newCount: integer('new_count').notNull(),
  changedCount: integer('changed_count').notNull(),
  sameCount: integer('same_count').notNull(),
  wrongCount: integer('wrong_count').notNull(),
  askedCount: integer('asked_count').notNull().default(0),
  /** From here on the import runs to its end in pieces, even if browser or server stop (docs/decisions/0018). */
  confirmedAt: instant('confirmed_at'),
  confirmedBy: text('confirmed_by').references(() => employees.id),
  /** Number of written rows; with `preview` it is all that a restarted server needs. */
  doneCount: integer('done_count').notNull().default(0),
  importedAt: instant('imported_at'),
  discardedAt: instant('discarded_at'),
});
