import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { employees, skpVersions } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';

const setter = alias(employees, 'setter');
const opener = alias(employees, 'opener');
const holder = alias(employees, 'holder');

const versionRows = prepared((db) =>
  db
    .select({
      id: skpVersions.id,
      number: skpVersions.number,
      status: skpVersions.status,
      kind: skpVersions.kind,
      changeReason: skpVersions.changeReason,
      openedBy: skpVersions.openedBy,
      openedByName: opener.name,
      submittedAt: skpVersions.submittedAt,
      returnReason: skpVersions.returnReason,
      appraiserId: skpVersions.appraiserId,
      agreedBy: skpVersions.agreedBy,
      agreedByName: setter.name,
      agreedAt: skpVersions.agreedAt,
      agreedCapacity: skpVersions.agreedCapacity,
      actedFor: skpVersions.actedFor,
      onBehalfOfName: holder.name,
      setBy: skpVersions.setBy,
      effectiveOn: skpVersions.effectiveOn,
    })
    .from(skpVersions)
    .leftJoin(setter, eq(setter.id, skpVersions.agreedBy))
    .leftJoin(opener, eq(opener.id, skpVersions.openedBy))
    .leftJoin(holder, eq(holder.id, skpVersions.onBehalfOf))
    .where(eq(skpVersions.skpId, sql.placeholder('skpId')))
    .orderBy(desc(skpVersions.number))
    .prepare(),
);

export type VersionRow = ReturnType<ReturnType<typeof versionRows>['all']>[number];

/** All versions of a plan, the newest first, with the people who began and set them. Unscoped: the caller has found the plan. */
export function versionsOf(db: Db, skpId: string): VersionRow[] {
  return versionRows(db).all({ skpId });
}

const setVersions = prepared((db) =>
  db
    .select({ id: skpVersions.id, effectiveOn: skpVersions.effectiveOn })
    .from(skpVersions)
    .where(and(eq(skpVersions.skpId, sql.placeholder('skpId')), sql`${skpVersions.status} <> 'draft'`))
    .orderBy(desc(skpVersions.number))
    .prepare(),
);

/**
 * The version that reports and appraisals of a period use: the version in force on the last day of the period. If there was none, the first
 * version that was set, because a plan that was set late still covers its year. Undefined if no version was ever set. [SKP-24]
 */
export function versionForPeriod(db: Db, skpId: string, lastDay: PlainDate): string | undefined {
  const versions = setVersions(db).all({ skpId });
  return (versions.find(({ effectiveOn }) => effectiveOn !== null && effectiveOn <= lastDay) ?? versions.at(-1))?.id;
}

const oneVersion = prepared((db) =>
  db
    .select()
    .from(skpVersions)
    .where(eq(skpVersions.id, sql.placeholder('versionId')))
    .prepare(),
);

/** A version that must exist; throws an error if it does not. Unscoped: for commands. */
export function versionById(db: Db, versionId: string): typeof skpVersions.$inferSelect {
  const row = oneVersion(db).get({ versionId });
  if (!row) throw new Error(`no version ${versionId}`);
  return row;
}
