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

/** Why a stored head does not fit: it is forged, its entry is gone, or another entry has its number. */
export type AnchorFault = { anchor: Anchor; why: 'forged' | 'gone' | 'other' };

/** The fault of one stored head; undefined if the trail still has its entry. One look-up. */
export function anchorFault(db: Db, anchor: Anchor): AnchorFault | undefined {
  const key = auditKeysOf(db)?.find(anchor.key);
  if (key && !isAnchorSigned(anchor, key)) return { anchor, why: 'forged' };
  const found = hashAt(db).get({ seq: anchor.seq });
  if (!found) return { anchor, why: 'gone' };
  return found.hash === anchor.hash ? undefined : { anchor, why: 'other' };
}

export type AnchorsState = {
  checked: number;
  /** Number of heads whose entries a valid restore removed. */
  takenBack: number;
  last: Anchor | undefined;
  fault: AnchorFault | undefined;
};

/** Compares every head that counts; heads above the one that a restore went back to do not. */
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

/** Only a restore that was signed with a key of this folder can take heads back. */
function isRestore(db: Db, anchor: Anchor): boolean {
  const key = auditKeysOf(db)?.find(anchor.key);
  return key !== undefined && isAnchorSigned(anchor, key);
}
