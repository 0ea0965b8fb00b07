import { and, eq, sql } from 'drizzle-orm';
import { assignments, cycles, skpResults, skps } from '@/db/schema';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import { type Look, readerIds } from '@/lib/kernel/tasks';
import { superiorHasPlan } from './superior';

const provisional = prepared((db) =>
  db
    .select({
      skpId: skps.id,
      ownerId: skps.ownerId,
      assignmentId: skps.assignmentId,
      cycleId: skps.cycleId,
      results: sql<number>`count(*)`,
    })
    .from(skps)
    .innerJoin(cycles, and(eq(cycles.id, skps.cycleId), eq(cycles.status, 'open')))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(skpResults, sql`${skpResults.versionId} = coalesce(${skps.changeVersionId}, ${skps.versionId})`)
    .where(
      and(
        sql`${skps.ownerId} in (select value from json_each(${sql.placeholder('owners')}))`,
        eq(skps.form, 'staff'),
        sql`coalesce(${skps.changeStatus}, ${skps.status}) <> 'submitted'`,
        sql`${skpResults.supportIsProvisional} and ${skpResults.supportedLineageId} is null`,
        lastsUntil(assignments.toOn, sql.placeholder('day')),
      ),
    )
    .groupBy(skps.id)
    .prepare(),
);

/** The readers' own plans of the open years whose results are still "sementara" although the superior has a plan by now, and how many those are. */
export function listRelinkable(look: Look) {
  const { db, today: day } = look;
  return provisional(db)
    .all({ owners: readerIds(look), day })
    .filter((plan) => superiorHasPlan(db, plan, day));
}
