import { createHash, createHmac } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { type AuditKey, auditKeysOf } from '../../db/audit-keys';
import { auditEntries } from '../../db/schema';
import type { Db } from './context';
import { prepared } from './prepared';

/** The content of an audit entry, without its link to the previous entry. */
export type AuditLine = {
  event: string;
  subject: string;
  actorId: string;
  at: Date;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/**
 * The event of the first entry under a key. The hash of this entry covers all entries before it, whether they have another key or none
 * (docs/decisions/0027-trail.md).
 */
export const KEY_BEGUN = 'audit.key-begun';
const CONSOLE = 'console';

export const GENESIS_HASH = '0'.repeat(64);

const lastEntry = prepared((db) =>
  db
    .select({ seq: auditEntries.seq, hash: auditEntries.hash, keyId: auditEntries.keyId })
    .from(auditEntries)
    .orderBy(desc(auditEntries.seq))
    .limit(1)
    .prepare(),
);

/** The newest entry of the audit trail. Its hash covers all entries before it. */
export type TrailHead = { seq: number; hash: string; keyId: string | null };

export function trailHead(db: Db): TrailHead | undefined {
  return lastEntry(db).get();
}

/**
 * The part of a hash that people compare by eye: its first eight characters. It is on the page of the audit trail, on recaps, and in file
 * names.
 */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/**
 * Appends an entry to the audit trail, made with the key that is stored beside the database. If the last entry has no key, or one that this
 * folder lacks, an entry `KEY_BEGUN` is written first. Must run inside a write transaction.
 */
export function appendAuditEntry(db: Db, line: AuditLine): void {
  const head = trailHead(db);
  const key = keyAfter(db, head);
  const isBegun = !key || head?.keyId === key.id;
  const previous = isBegun ? head : insert(db, keyBegun(key, head, line.at), head, key);
  insert(db, line, previous, key);
}

/**
 * Writes the entry `KEY_BEGUN` if the last entry has no key, or one that this folder lacks. Called before any operation. Returns true if
 * the entry was written.
 */
export function beginKey(db: Db, at: Date): boolean {
  const head = trailHead(db);
  const key = keyAfter(db, head);
  if (!key || head?.keyId === key.id) return false;
  insert(db, keyBegun(key, head, at), head, key);
  return true;
}

/**
 * The key for the next entry; undefined if there are no keys. Throws if the connection has no keys but the last entry has one: an entry
 * without a key must not follow entries with one.
 */
function keyAfter(db: Db, head: TrailHead | undefined): AuditKey | undefined {
  const keys = auditKeysOf(db);
  if (!keys && head?.keyId) throw new Error('This connection has no key for a trail that is locked by one.');
  return keys?.current(head?.keyId ?? null);
}

function keyBegun(key: AuditKey, head: TrailHead | undefined, at: Date): AuditLine {
  const detail = { key: key.id, after: head?.keyId ?? null, upTo: head?.seq ?? 0 };
  return { event: KEY_BEGUN, subject: key.id, actorId: CONSOLE, at, detail };
}

const insertEntry = prepared((db) =>
  db
    .insert(auditEntries)
    .values({
      at: sql.placeholder('at'),
      event: sql.placeholder('event'),
      subject: sql.placeholder('subject'),
      actorId: sql.placeholder('actorId'),
      detail: sql.placeholder('detail'),
      previousHash: sql.placeholder('previousHash'),
      hash: sql.placeholder('hash'),
      keyId: sql.placeholder('keyId'),
    })
    .prepare(),
);

function insert(db: Db, line: AuditLine, previous: TrailHead | undefined, key: AuditKey | undefined): TrailHead {
  const entry = {
    event: line.event,
    subject: line.subject,
    actorId: line.actorId,
    at: line.at,
    detail: JSON.stringify(line.detail ?? {}),
    previousHash: previous?.hash ?? GENESIS_HASH,
    keyId: key?.id ?? null,
  };
  const hash = auditHash(entry, key);
  const { lastInsertRowid } = insertEntry(db).run({ ...entry, hash });
  return { seq: Number(lastInsertRowid), hash, keyId: entry.keyId };
}

export type LinkedEntry = Omit<typeof auditEntries.$inferSelect, 'seq' | 'hash'>;

/**
 * The hash of an entry, over the hash of the previous entry and every field of the row except its number, in this order. With a key it is
 * HMAC-SHA-256. In the part of the trail that was written before keys existed it is plain SHA-256.
 */
export function auditHash(entry: LinkedEntry, key: AuditKey | undefined): string {
  const { previousHash, at, event, subject, actorId, detail } = entry;
  const fields = [previousHash, at.getTime(), event, subject, actorId, detail];
  const hash = key ? createHmac('sha256', key.secret) : createHash('sha256');
  return hash.update(JSON.stringify(key ? [...fields, key.id] : fields)).digest('hex');
}

/** The key of an entry; undefined if the entry has none, or if its key is not beside this database. */
export function entryKey(db: Db, { keyId }: { keyId: string | null }): AuditKey | undefined {
  return keyId === null ? undefined : auditKeysOf(db)?.find(keyId);
}

/** Whether an entry is unchanged. If its key is not beside this database, the entry cannot be checked and counts as unchanged. */
export function isEntrySound(db: Db, entry: typeof auditEntries.$inferSelect): boolean {
  const key = entryKey(db, entry);
  return (entry.keyId !== null && !key) || auditHash(entry, key) === entry.hash;
}
