import { and, eq, sql } from 'drizzle-orm';
import { assignments, cycles, skpResults, skps } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { superiorHasPlan } from '@/lib/skp/queries/superior';

const provisional = prepared((db) =>
  db
    .select({ skpId: skps.id, assignmentId: skps.assignmentId, cycleId: skps.cycleId, results: sql<number>`count(*)` })
    .from(skps)
    .innerJoin(cycles, and(eq(cycles.id, skps.cycleId), eq(cycles.status, 'open')))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(skpResults, sql`${skpResults.versionId} = coalesce(${skps.changeVersionId}, ${skps.versionId})`)
    .where(
      and(
        eq(skps.ownerId, sql.placeholder('ownerId')),
        eq(skps.form, 'staff'),
        sql`coalesce(${skps.changeStatus}, ${skps.status}) <> 'submitted'`,
        sql`${skpResults.supportIsProvisional} and ${skpResults.supportedLineageId} is null`,
        sql`(${assignments.toOn} is null or ${assignments.toOn} >= ${sql.placeholder('day')})`,
      ),
    )
    .groupBy(skps.id)
    .prepare(),
);

/** Own plans of the open years whose results are still "sementara" although the superior has a plan by now, and how many those are. */
export function listRelinkable(db: Db, ownerId: string, day: PlainDate) {
  return provisional(db)
    .all({ ownerId, day })
    .filter((plan) => superiorHasPlan(db, plan, day));
}
