import { eq, sql } from 'drizzle-orm';
import { skpVersions } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { SkpContent } from '../queries';
import type { ComparedContent } from '../rules/differences';
import { type Difference, differencesOf } from '../rules/differences';
import type { Writing } from '../rules/writing';

const handedIn = prepared((db) =>
  db
    .select({ handedIn: skpVersions.handedIn })
    .from(skpVersions)
    .where(eq(skpVersions.id, sql.placeholder('versionId')))
    .prepare(),
);

/** The content of a version when it was last submitted and then returned or taken back; undefined if it never was. */
export function handedInBefore(db: Db, versionId: string): ComparedContent | undefined {
  const said = handedIn(db).get({ versionId })?.handedIn;
  return said ? (JSON.parse(said) as ComparedContent) : undefined;
}

/**
 * The differences between a submitted version and what was submitted the last time before. Undefined if the version is not submitted, or
 * was not submitted before. [SKP-19]
 */
export function sinceHandedIn(db: Db, { versionId, status }: Writing, content: SkpContent): Difference[] | undefined {
  const before = status === 'submitted' ? handedInBefore(db, versionId) : undefined;
  return before && differencesOf(before, content);
}
