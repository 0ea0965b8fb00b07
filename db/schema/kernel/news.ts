import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NewsKind } from '../../../lib/people/rules/vocabulary';
import { id, instant } from '../columns';
import { employees } from '../people/register';

/**
 * News for a person, written by the command that causes it (docs/decisions/0038-tasks-and-news.md). It contains no feedback and no rating.
 */
export const news = sqliteTable(
  'news',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** The column has no CHECK, because each new kind would then require a rebuild of the table. */
    kind: text('kind').$type<NewsKind>().notNull(),
    /** The record that the news is about. */
    subject: text('subject').notNull(),
    /** Values that the sentence contains, such as a period or a day, as JSON. */
    detail: text('detail').notNull().default('{}'),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [index('news_of').on(t.employeeId, t.at), index('news_at').on(t.at)],
);
