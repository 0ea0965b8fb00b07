import { eq, sql } from 'drizzle-orm';
import { type Anchor, isAnchorSigned } from '@/db/audit-anchors';
import { auditKeysOf } from '@/db/audit-keys';
import { auditEntries } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const hashAt = prepared((db) =>
  db
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .where(eq(auditEntries.seq, sql.placeholder('seq')))
    .prepare(),
);

/**
 * Why an anchor does not fit the trail. An anchor is the number and hash of the newest entry at one moment, stored outside the database.
 * `forged`: it is not signed with its key. `gone`: its entry is missing. `other`: another entry has its number.
 */
export type AnchorFault = { anchor: Anchor; why: 'forged' | 'gone' | 'other' };

/**
 * Why one anchor does not fit; undefined if the trail still has its entry. If the key of the anchor is not in this folder, its signature is
 * not checked. One look-up.
 */
export function anchorFault(db: Db, anchor: Anchor): AnchorFault | undefined {
  const key = auditKeysOf(db)?.find(anchor.key);
  if (key && !isAnchorSigned(anchor, key)) return { anchor, why: 'forged' };
  const found = hashAt(db).get({ seq: anchor.seq });
  if (!found) return { anchor, why: 'gone' };
  return found.hash === anchor.hash ? undefined : { anchor, why: 'other' };
}

export type AnchorsState = {
  checked: number;
  /** How many anchors no longer count, because a valid restore went back to an earlier entry. */
  takenBack: number;
  last: Anchor | undefined;
  fault: AnchorFault | undefined;
};

/**
 * Compares every anchor that counts with the trail; `fault` is the first that does not fit. After a restore, anchors above the entry that
 * it went back to no longer count.
 */
export function verifyAnchors(db: Db, anchors: readonly Anchor[]): AnchorsState {
  let counting: Anchor[] = [];
  for (const anchor of anchors) {
    if (anchor.occasion === 'restore' && isRestore(db, anchor))
      counting = counting.filter(({ seq }) => seq <= anchor.seq);
    counting.push(anchor);
  }
  let fault: AnchorFault | undefined;
  for (const anchor of counting) fault ??= anchorFault(db, anchor);
  return { checked: counting.length, takenBack: anchors.length - counting.length, last: counting.at(-1), fault };
}

/** Whether an anchor comes from a real restore. Only an anchor that is signed with a key of this folder can end the validity of others. */
function isRestore(db: Db, anchor: Anchor): boolean {
  const key = auditKeysOf(db)?.find(anchor.key);
  return key !== undefined && isAnchorSigned(anchor, key);
}
