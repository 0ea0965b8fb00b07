import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, instant } from '../columns';
import { employees } from './register';

/** A file that was read and compared with the register. Its rows wait as JSON until the import is confirmed or discarded. */
export const peopleImports = sqliteTable('people_imports', {
  id: id(),
  fileName: text('file_name').notNull(),
  uploadedBy: text('uploaded_by')
    .notNull()
    .references(() => employees.id),
  uploadedAt: instant('uploaded_at').notNull(),
  /**
   * The first day of the segments that the import begins. Null until an officer enters it, and if every row has its own day or none needs
   * one.
   */
  effectiveOn: day('effective_on'),
  /** How the file was read (`TableReading`), as JSON. */
  reading: text('reading').notNull().default('{}'),
  /** Which rows are people who are registered under another number: the row and the person, as JSON. */
  twins: text('twins').notNull().default('{}'),
  preview: text('preview').notNull(),
  newCount: integer('new_count').notNull(),
  changedCount: integer('changed_count').notNull(),
  sameCount: integer('same_count').notNull(),
  wrongCount: integer('wrong_count').notNull(),
  askedCount: integer('asked_count').notNull().default(0),
  /** When the import was confirmed. From then on it runs to its end in pieces, even if browser or server stop (docs/decisions/0018). */
  confirmedAt: instant('confirmed_at'),
  confirmedBy: text('confirmed_by').references(() => employees.id),
  /** The number of written rows. A restarted server needs only this and `preview` to continue. */
  doneCount: integer('done_count').notNull().default(0),
  importedAt: instant('imported_at'),
  discardedAt: instant('discarded_at'),
});
