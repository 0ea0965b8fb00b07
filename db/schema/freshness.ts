import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How often each topic has moved (lib/kernel/topics.ts): an answer that was kept holds as long as the topics it was read from stand still. */
export const topicCounters = sqliteTable('topic_counters', {
  topic: text('topic').primaryKey(),
  moved: integer('moved').notNull(),
});

/** Which record each of the latest moves changed; null where it may have been several. A ring: the next move overwrites the oldest slot. */
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
