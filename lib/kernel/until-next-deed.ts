import { sql } from 'drizzle-orm';
import type { Db } from './context';
import { prepared } from './prepared';

/**
 * Keeps the answers to the questions last asked, at most `limit` of them, each as of an entry of the audit trail: as long as nothing was done,
 * nothing has changed. For answers about a whole agency, which take long to compute and are asked for again with every page of a list.
 */
export function untilNextDeed<Answer>(limit: number): (db: Db, question: unknown, answer: () => Answer) => Answer {
  const remembered = prepared(() => new Map<string, { asOf: number; answer: Answer }>());
  return (db, question, answer) => {
    const known = remembered(db);
    const key = JSON.stringify(question);
    const asOf = lastDeed(db);
    const found = known.get(key);
    known.delete(key);
    const entry = found?.asOf === asOf ? found : { asOf, answer: answer() };
    known.set(key, entry);
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
    return entry.answer;
  };
}

const newest = prepared((db) => db.select({ seq: sql<number | null>`max(seq)` }).from(sql`audit_entries`).prepare());

/** The number of the newest entry of the audit trail, 0 before the first. */
export function lastDeed(db: Db): number {
  return newest(db).get()?.seq ?? 0;
}
