import { asc, count, gt, sql } from 'drizzle-orm';
import { auditEntries } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { entryKey, GENESIS_HASH, isEntrySound, KEY_BEGUN } from '@/lib/kernel/trail';

const chainPage = prepared((db) =>
  db
    .select()
    .from(auditEntries)
    .where(gt(auditEntries.seq, sql.placeholder('after')))
    .orderBy(asc(auditEntries.seq))
    .limit(1000)
    .prepare(),
);
const total = prepared((db) => db.select({ rows: count() }).from(auditEntries).prepare());

/**
 * Consecutive entries that are locked by the same key, or by no key. `isChecked`: whether the entries could be recomputed, which needs
 * their key in this folder.
 */
export type ChainPart = { keyId: string | null; fromSeq: number; toSeq: number; isChecked: boolean };

/**
 * What is wrong with an entry. `changed`: its content or its link to the entry before was changed. `unlocked`: it has no key although the
 * entry before has one. `not-begun`: it has another key than the entry before, and is not the entry that introduces this key. `cut`:
 * entries at the end are missing.
 */
export type ChainFault = 'changed' | 'unlocked' | 'not-begun' | 'cut';

export type ChainState = {
  isIntact: boolean;
  fault?: ChainFault;
  rows: number;
  /**
   * If the chain is intact: the number of its last entry, 0 if it is empty. Otherwise: the number of the first entry that is wrong or
   * missing.
   */
  seq: number;
  parts: readonly ChainPart[];
};
/** How far a check of the chain has come: the number and hash of the last checked entry. `state` is set when the check is finished. */
export type ChainStep = { seq: number; hash: string; parts: readonly ChainPart[]; state?: ChainState };

export const CHAIN_START: ChainStep = { seq: 0, hash: GENESIS_HASH, parts: [] };

/** Checks the next thousand entries. The page does one step at a time, so that other requests are answered between the steps. */
export function verifyChainStep(db: Db, step: ChainStep): ChainStep {
  const page = chainPage(db).all({ after: step.seq });
  let last = step;
  for (const row of page) {
    const fault = faultOf(db, row, last);
    if (fault) return broken(db, row.seq, fault, last.parts);
    last = { seq: row.seq, hash: row.hash, parts: extended(db, last.parts, row) };
  }
  return page.length === 0 ? endOfChain(db, last) : last;
}

/**
 * Checks the whole audit chain. An entry that was changed, inserted or removed breaks the chain at that place. Entries that were removed
 * from the end are found by SQLite's counter of issued numbers, and by the anchors outside the database (anchors.ts).
 */
export function verifyChain(db: Db): ChainState {
  let step = CHAIN_START;
  while (!step.state) step = verifyChainStep(db, step);
  return step.state;
}

type Row = typeof auditEntries.$inferSelect;

function faultOf(db: Db, row: Row, last: ChainStep): ChainFault | undefined {
  const keyBefore = last.parts.at(-1)?.keyId ?? null;
  if (row.keyId === null && keyBefore !== null) return 'unlocked';
  if (row.previousHash !== last.hash || !isEntrySound(db, row)) return 'changed';
  const begins = row.event === KEY_BEGUN && row.subject === row.keyId;
  return row.keyId !== keyBefore && !begins ? 'not-begun' : undefined;
}

function extended(db: Db, parts: readonly ChainPart[], row: Row): readonly ChainPart[] {
  const last = parts.at(-1);
  if (last && last.keyId === row.keyId) {
    // The list is changed in place, because only this check uses it. To copy the list for each of a million entries would take most of the
    // time.
    last.toSeq = row.seq;
    return parts;
  }
  const isChecked = row.keyId === null || entryKey(db, row) !== undefined;
  return [...parts, { keyId: row.keyId, fromSeq: row.seq, toSeq: row.seq, isChecked }];
}

function endOfChain(db: Db, last: ChainStep): ChainStep {
  const given = db.get<{ seq: number }>(sql`select seq from sqlite_sequence where name = 'audit_entries'`)?.seq ?? 0;
  if (last.seq < given) return broken(db, last.seq + 1, 'cut', last.parts);
  return { ...last, state: { isIntact: true, rows: rowsOf(db), seq: last.seq, parts: last.parts } };
}

function broken(db: Db, seq: number, fault: ChainFault, parts: readonly ChainPart[]): ChainStep {
  return { seq, hash: '', parts, state: { isIntact: false, fault, rows: rowsOf(db), seq, parts } };
}

function rowsOf(db: Db): number {
  return total(db).get()?.rows ?? 0;
}
