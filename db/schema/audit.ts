import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns';

/**
 * The audit trail. Each row contains the hash of the row before. If there is a key, the hash of the row itself is made with this key
 * (HMAC). Only lib/kernel/trail.ts writes here.
 */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    at: instant('at').notNull(),
    event: text('event').notNull(),
    subject: text('subject').notNull(),
    actorId: text('actor_id').notNull(),
    detail: text('detail').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    /** The id of the key that signed this entry (db/audit-keys.ts). Null for entries before the first key, and for a database in memory. */
    keyId: text('key_id'),
  },
  (t) => [
    index('audit_entries_subject').on(t.subject, t.seq),
    index('audit_entries_actor').on(t.actorId, t.seq),
    index('audit_entries_event').on(t.event, t.seq),
    index('audit_entries_at').on(t.at),
  ],
);
