import type { Db } from './context';
import { prepared } from './prepared';
import { movedSoFar, recordsMoved, type Topic } from './topics';

export type MovedRecords = readonly (readonly [Topic, readonly string[]])[];
type Kept = {
  /** What the answer is read from: where one of these moves, it is read anew. */
  topics: readonly Topic[];
  /** What it is read from as well, but so that the records that moved can be brought up to date by themselves. */
  oneByOne?: readonly Topic[];
  /** How many answers are kept: those to the questions asked last. */
  limit: number;
};
type Counters = ReadonlyMap<string, number>;
type Entry<Answer> = { asOf: Counters; answer: Answer };
type Asked<Answer> = {
  /** Everything the answer depends on beside the database: the day, the scope, rows that were read before. */
  question: unknown;
  read: () => Answer;
  /** The answer with these records as they are now. Needed where topics are kept one by one. */
  renew?: (answer: Answer, records: MovedRecords) => Answer;
};

/**
 * Keeps answers about a whole agency, which take long to compute and are asked for with every page of a list, until a topic that they were
 * read from moves (docs/decisions/0037-freshness.md). The counters are in the database, so an answer holds for what other processes did, too.
 * Within a transaction nothing is kept, because what was read there may be rolled back.
 */
export function untilMoved<Answer>({ topics, oneByOne = [], limit }: Kept) {
  const remembered = prepared(() => new Map<string, Entry<Answer>>());
  return (db: Db, { question, read, renew }: Asked<Answer>): Answer => {
    if (inTransaction(db)) return read();
    const known = remembered(db);
    const key = JSON.stringify(question);
    const found = known.get(key);
    // The counters come first: what moves while the answer is read makes it older than it is, and never newer.
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

/** The records of each topic that moved between two readings of the counters; none where not all of them are known. */
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
