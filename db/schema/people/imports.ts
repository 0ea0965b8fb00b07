import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, instant } from '../columns';
import { employees } from './register';

/**
 * A file that was read and compared with the register. Its rows wait as JSON until the import is confirmed or discarded. After the import,
 * only the rows that were not imported stay.
 */
export const peopleImports = sqliteTable('people_imports', {
  id: id(),
  fileName: text('file_name').notNull(),
  uploadedBy: text('uploaded_by')
    .notNull()
    .references(() => employees.id),
  uploadedAt: instant('uploaded_at').notNull(),
  /**
   * The first day of the segments that the import begins. Null until an officer enters it. It stays null if every row has its own day, or
   * if no row needs one.
   */
  effectiveOn: day('effective_on'),
  /** How the file was read (`TableReading`), as JSON. */
  reading: text('reading').notNull().default('{}'),
  /**
   * The answers about rows that look like people registered under another number, as JSON: for each row, whether it is that person (`same`)
   * or another one (`other`).
   */
  twins: text('twins').notNull().default('{}'),
  preview: text('preview').notNull(),
  newCount: integer('new_count').notNull(),
  changedCount: integer('changed_count').notNull(),
  sameCount: integer('same_count').notNull(),
  wrongCount: integer('wrong_count').notNull(),
  askedCount: integer('asked_count').notNull().default(0),
  /**
   * When the import was confirmed. From then on it runs to its end in pieces, even if the browser is closed or the server restarts
   * (docs/decisions/0018).
   */
  confirmedAt: instant('confirmed_at'),
  confirmedBy: text('confirmed_by').references(() => employees.id),
  /**
   * How many confirmed rows have been processed, for the display of progress. A restarted import compares the file again and does not read
   * this number.
   */
  doneCount: integer('done_count').notNull().default(0),
  importedAt: instant('imported_at'),
  discardedAt: instant('discarded_at'),
});
