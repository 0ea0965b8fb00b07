import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * How often the records of each topic have changed (lib/kernel/topics.ts). A cached answer is valid while the counters of its topics stay
 * the same.
 */
export const topicCounters = sqliteTable('topic_counters', {
  topic: text('topic').primaryKey(),
  moved: integer('moved').notNull(),
});

/**
 * The latest changes of each topic, with the record that each of them changed; null if it may have changed several. It is a ring buffer: a
 * new change overwrites the oldest slot.
 */
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
