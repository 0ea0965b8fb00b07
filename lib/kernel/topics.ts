import { sql } from 'drizzle-orm';
import { topicCounters, topicMoves } from '@/db/schema';
import type { Db } from './context';
import { prepared } from './prepared';

/**
 * The topics that commands change and that cached answers depend on (docs/decisions/0037-freshness.md). A topic is separate if it changes
 * much more often than the overviews of an agency. For example, a saved draft changes `plan-contents` and no overview. The tables of each
 * topic are listed in tests/support/table-topics.ts. In tests, the database checks every command against that list.
 */
export const TOPICS = [
  'agency',
  'people',
  'appraiser-reports',
  'cycles',
  'papers',
  'goals',
  'goal-realisations',
  'plans',
  'plan-contents',
  'teams',
  'matrices',
  'templates',
  'evidence',
  'dialogues',
  'feedback',
  'check-ins',
  'check-in-contents',
  'achievements',
  'reuses',
  'appraisals',
  'appraisal-drafts',
] as const;
export type Topic = (typeof TOPICS)[number];

export type TopicMoves = { moves: Topic | readonly Topic[] | 'nothing' };
/**
 * What a command changes. `moves`: several records of these topics. `movesOne`: only the record that is the subject of its audit entry. A
 * cached answer can then renew that record and keep the rest. `nothing`: no cached answer depends on the change.
 */
export type Moves = (TopicMoves & { movesOne?: Topic }) | (Partial<TopicMoves> & { movesOne: Topic });

/**
 * How many of the latest changes of a topic are stored with their record. A cached answer that has missed more changes is read again
 * completely.
 */
const SLOTS = 512;

const counted = prepared((db) =>
  db
    .insert(topicCounters)
    .values({ topic: sql.placeholder('topic'), moved: 1 })
    .onConflictDoUpdate({ target: topicCounters.topic, set: { moved: sql`${topicCounters.moved} + 1` } })
    .returning({ moved: topicCounters.moved })
    .prepare(),
);
const noted = prepared((db) => {
  const values = {
    topic: sql.placeholder('topic'),
    slot: sql.placeholder('slot'),
    moved: sql.placeholder('moved'),
    record: sql.placeholder('record'),
  };
  return db
    .insert(topicMoves)
    .values(values)
    .onConflictDoUpdate({
      target: [topicMoves.topic, topicMoves.slot],
      set: { moved: sql`excluded.moved`, record: sql`excluded.record` },
    })
    .prepare();
});

/** Counts one change of each of these topics. It must run in the transaction that wrote the records. */
export function countMoves(db: Db, { moves = 'nothing' }: Partial<TopicMoves>): void {
  if (moves === 'nothing') return;
  for (const topic of typeof moves === 'string' ? [moves] : moves) count(db, topic, null);
}

/** Counts one change of a topic that changed only this record. */
export function countMoveOf(db: Db, topic: Topic, record: string): void {
  count(db, topic, record);
}

function count(db: Db, topic: Topic, record: string | null): void {
  const { moved } = counted(db).get({ topic });
  noted(db).run({ topic, slot: moved % SLOTS, moved, record });
}

const counters = prepared((db) =>
  db
    .select()
    .from(topicCounters)
    .where(sql`${topicCounters.topic} in (select value from json_each(${sql.placeholder('topics')}))`)
    .prepare(),
);

/** How often each of these topics has changed so far. A topic that has never changed is missing in the map. */
export function movedSoFar(db: Db, topics: readonly Topic[]): ReadonlyMap<string, number> {
  return new Map(
    counters(db)
      .all({ topics: JSON.stringify(topics) })
      .map(({ topic, moved }) => [topic, moved]),
  );
}

const latest = prepared((db) =>
  db
    .select({ record: topicMoves.record })
    .from(topicMoves)
    .where(sql`${topicMoves.topic} = ${sql.placeholder('topic')} and ${topicMoves.moved} > ${sql.placeholder('asOf')}`)
    .prepare(),
);

/**
 * The records that changed after the count `asOf` and up to the count `now`; a record that changed twice occurs twice. Undefined if they
 * are not all known: there were too many changes, a change of several records, or a change after `now`.
 */
export function recordsMoved(db: Db, topic: Topic, { asOf = 0, now = 0 }: { asOf?: number; now?: number }) {
  if (now === asOf) return [];
  const records = latest(db)
    .all({ topic, asOf })
    .flatMap(({ record }) => record ?? []);
  return records.length === now - asOf ? records : undefined;
}
