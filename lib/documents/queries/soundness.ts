import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { auditEntries, type issuedPapers } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { isEntrySound, KEY_BEGUN } from '@/lib/kernel/trail';
import type { PaperFault } from '../labels';

const issuingEntry = prepared((db) =>
  db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.subject, sql.placeholder('paperId')), eq(auditEntries.event, 'document.issued')))
    .limit(1)
    .prepare(),
);

type Told = { hash?: string; number?: string; papers?: number };

/**
 * Why a paper is not what was issued; undefined if it is. Its content is compared with its hash. Its hash and number are compared with its
 * entry in the audit trail, which is signed with a key outside of the database (docs/decisions/0005, 0027). Entries of old papers have no
 * hash (see `earlierPapers`).
 */
export function paperFault(db: Db, paper: typeof issuedPapers.$inferSelect): PaperFault | undefined {
  if (contentHashOf(paper.snapshot) !== paper.contentHash) return 'content';
  const entry = issuingEntry(db).get({ paperId: paper.id });
  if (!entry) return 'not-recorded';
  const told = toldBy(entry.detail);
  const isAsTold = told?.number === paper.number && (told.hash === undefined || told.hash === paper.contentHash);
  return isAsTold && isEntrySound(db, entry) ? undefined : 'other';
}

/** What an audit entry says about papers. Undefined if it is no JSON: a change outside the application may leave any text there. */
function toldBy(detail: string): Told | undefined {
  try {
    return JSON.parse(detail) as Told;
  } catch {
    return undefined;
  }
}

/** Hash of the canonical text of a frozen paper. */
export function contentHashOf(snapshot: string): string {
  return createHash('sha256').update(snapshot).digest('hex');
}

export type EarlierPapers = { papers: number; hash: string };

/**
 * One hash over all papers that were issued before the audit trail had a key. Their own entries do not contain the hash of their content,
 * so one signed entry after the key contains this common hash.
 */
export function earlierPapers(db: Db): EarlierPapers {
  const rows = db.all<{ id: string; hash: string }>(sql`
    select p.id, p.content_hash as hash from audit_entries a join issued_papers p on p.id = a.subject
    where a.event = 'document.issued'
      and (not json_valid(a.detail) or json_extract(iif(json_valid(a.detail), a.detail, '{}'), '$.hash') is null)
      and a.seq < (select min(seq) from audit_entries where event = ${KEY_BEGUN})
    order by p.id`);
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${row.id} ${row.hash}\n`);
  return { papers: rows.length, hash: hash.digest('hex') };
}

/** The hash of `earlierPapers` as stored in the audit trail; undefined if it is not stored yet. */
export function sealedPapers(db: Db): EarlierPapers | undefined {
  const entry = db.select().from(auditEntries).where(eq(auditEntries.event, 'document.sealed')).limit(1).get();
  const told = entry && toldBy(entry.detail);
  return entry && { papers: told?.papers ?? 0, hash: told?.hash ?? '' };
}
