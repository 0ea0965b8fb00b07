import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How often each topic has moved (lib/kernel/topics.ts): a cached answer is valid while the counters of its topics do not change. */
export const topicCounters = sqliteTable('topic_counters', {
  topic: text('topic').primaryKey(),
  moved: integer('moved').notNull(),
});

/** The record that each of the latest moves changed; null if it may be several. A ring buffer: the next move overwrites the oldest slot. */
export const topicMoves = sqliteTable(
  'topic_moves',
  {
    topic: text('topic').notNull(),
    slot: integer('slot').notNull(),
    moved: integer('moved').notNull(),
    record: text('record'),
  },
  (t) => [primaryKey({ columns: [t.topic, t.slot] })],
);
