import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NewsKind } from '../../../lib/people/rules/vocabulary';
import { id, instant } from '../columns';
import { employees } from '../people/register';

/** News for a person, written by the command that caused it (docs/decisions/0038-tasks-and-news.md). Contains no feedback and no rating. */
export const news = sqliteTable(
  'news',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** Without a CHECK: a new kind must not rebuild the table. */
    kind: text('kind').$type<NewsKind>().notNull(),
    /** The record that the news is about. */
    subject: text('subject').notNull(),
    /** Values for the sentence, as JSON: a period, a day. */
    detail: text('detail').notNull().default('{}'),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [index('news_of').on(t.employeeId, t.at), index('news_at').on(t.at)],
);
