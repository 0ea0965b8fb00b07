import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NewsKind } from '../../lib/people/rules/news-kinds';
import { id, instant } from './columns';
import { employees } from './people';

/** What happened to somebody, written by the command that did it (docs/decisions/0038-tasks-and-news.md). No word of feedback, no rating. */
export const news = sqliteTable(
  'news',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** Without a CHECK: a new kind must not rebuild the table. */
    kind: text('kind').$type<NewsKind>().notNull(),
    /** The record that it is about. */
    subject: text('subject').notNull(),
    /** A few facts for the words, as JSON: a period, a day. */
    detail: text('detail').notNull().default('{}'),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [index('news_of').on(t.employeeId, t.at), index('news_at').on(t.at)],
);
