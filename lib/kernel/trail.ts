import { createHash, createHmac } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { type AuditKey, auditKeysOf } from '../../db/audit-keys';
import { auditEntries } from '../../db/schema';
import type { Db } from './context';
import { prepared } from './prepared';

/** What one entry of the audit trail says before it is linked to the one before. */
export type AuditLine = {
  event: string;
  subject: string;
  actorId: string;
  at: Date;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** The first entry under a key: it locks everything before it, whatever that was locked by (docs/decisions/0027-trail.md). */
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

/** The newest entry of the trail: with its hash it stands for everything before it. */
export type TrailHead = { seq: number; hash: string; keyId: string | null };

export function trailHead(db: Db): TrailHead | undefined {
  return lastEntry(db).get();
}

/** The hash of a head as people compare it by eye: on the page of the trail, on recaps, in names of files. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** Links one entry to the trail, locked by the key beside the database. Call it inside of a write transaction. */
export function appendAuditEntry(db: Db, line: AuditLine): void {
  const head = trailHead(db);
  const key = keyAfter(db, head);
  const isBegun = !key || head?.keyId === key.id;
  const previous = isBegun ? head : insert(db, keyBegun(key, head, line.at), head, key);
  insert(db, line, previous, key);
}

/** Puts the trail under the key of this folder at once, before anything is done under it. True if there was need. */
export function beginKey(db: Db, at: Date): boolean {
  const head = trailHead(db);
  const key = keyAfter(db, head);
  if (!key || head?.keyId === key.id) return false;
  insert(db, keyBegun(key, head, at), head, key);
  return true;
}

/** A connection without keys writes no entry without a lock behind locked ones. */
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
 * The link of the chain, over the previous hash and every field of the row in this order: HMAC-SHA-256 under a key, plain SHA-256 in the
 * part that was written before there were keys.
 */
export function auditHash(entry: LinkedEntry, key: AuditKey | undefined): string {
  const { previousHash, at, event, subject, actorId, detail } = entry;
  const fields = [previousHash, at.getTime(), event, subject, actorId, detail];
  const hash = key ? createHmac('sha256', key.secret) : createHash('sha256');
  return hash.update(JSON.stringify(key ? [...fields, key.id] : fields)).digest('hex');
}

/** The key that locked an entry; undefined where there was none, or where it does not lie beside this database. */
export function entryKey(db: Db, { keyId }: { keyId: string | null }): AuditKey | undefined {
  return keyId === null ? undefined : auditKeysOf(db)?.find(keyId);
}

/** Whether an entry is as it was written. Where its key is elsewhere nothing can be said against it. */
export function isEntrySound(db: Db, entry: typeof auditEntries.$inferSelect): boolean {
  const key = entryKey(db, entry);
  return (entry.keyId !== null && !key) || auditHash(entry, key) === entry.hash;
}
