import type { Db } from './context';
import { prepared } from './prepared';
import { movedSoFar, recordsMoved, type Topic } from './topics';

export type MovedRecords = readonly (readonly [Topic, readonly string[]])[];
type Kept = {
  /** The topics of the answer. If one of them changes, the answer is read again. */
  topics: readonly Topic[];
  /** Further topics. If one of them changes, only the changed records are renewed. */
  oneByOne?: readonly Topic[];
  /** How many answers are cached for each connection: those to the latest questions. */
  limit: number;
};
type Counters = ReadonlyMap<string, number>;
type Entry<Answer> = { asOf: Counters; answer: Answer };
type Asked<Answer> = {
  /** Everything on which the answer depends besides the topics: the day, the scope, rows read before. */
  question: unknown;
  read: () => Answer;
  /** Returns the answer with these records renewed, for `oneByOne`. If it is left out, the answer is read again completely. */
  renew?: (answer: Answer, records: MovedRecords) => Answer;
};

/**
 * Caches answers about a whole agency until one of their topics changes (docs/decisions/0037-freshness.md). Such answers are slow to
 * compute, and every page of a list needs them. The counters are in the database, so changes by other processes count too. Within a
 * transaction the cache is not used, because the changes of the transaction may be rolled back.
 */
export function cachedUntilMoved<Answer>({ topics, oneByOne = [], limit }: Kept) {
  const remembered = prepared(() => new Map<string, Entry<Answer>>());
  return (db: Db, { question, read, renew }: Asked<Answer>): Answer => {
    if (inTransaction(db)) return read();
    const known = remembered(db);
    const key = JSON.stringify(question);
    const found = known.get(key);
    // The counters are read before the answer. If a topic changes during the read, the answer then counts as older than it is, never as
    // newer.
    const asOf = movedSoFar(db, [...topics, ...oneByOne]);
    const stands = found && topics.every((topic) => found.asOf.get(topic) === asOf.get(topic));
    const moved = stands ? movedOneByOne(db, oneByOne, found.asOf, asOf) : undefined;
    const isSame = moved?.every(([, records]) => records.length === 0);
    const bringUp = moved && !isSame ? renew : undefined;
    const answer = found && isSame ? found.answer : found && moved && bringUp ? bringUp(found.answer, moved) : read();
    known.delete(key);
    known.set(key, { asOf, answer });
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}

/** The records of each topic that changed between two readings of the counters; undefined if they are not all known. */
function movedOneByOne(db: Db, topics: readonly Topic[], before: Counters, after: Counters): MovedRecords | undefined {
  const moved: [Topic, string[]][] = [];
  for (const topic of topics) {
    const records = recordsMoved(db, topic, { asOf: before.get(topic), now: after.get(topic) });
    if (!records) return undefined;
    moved.push([topic, records]);
  }
  return moved;
}

function inTransaction(db: Db): boolean {
  const { session } = db as unknown as { session: { client: { inTransaction: boolean } } };
  return session.client.inTransaction;
}
