import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

/**
 * Everything that supports a result of a segment's plan, over any number of steps, asked for one result. It starts at the member, whose
 * supporters are found by an index, so a member without people costs nothing. UNION ends circles.
 */
const supporters = prepared((db) =>
  db
    .select({ found: sql<number>`1` })
    .from(
      sql`(with recursive below(lineage) as (
        select r.lineage_id from skps s join skp_results r on r.version_id = s.version_id
          where s.cycle_id = ${sql.placeholder('cycleId')} and s.assignment_id = ${sql.placeholder('assignmentId')}
        union
        select r.lineage_id from below b cross join skp_results r on r.supported_lineage_id = b.lineage
          cross join skp_versions v on v.id = r.version_id
          cross join skps s on s.id = v.skp_id and s.version_id = v.id
      ) select lineage from below where lineage = ${sql.placeholder('lineage')} limit 1)`,
    )
    .prepare(),
);

/** Whether a result supports a result of this segment, and so cannot be passed on to it. [MATRIKS-03] */
export function isCircle(db: Db, asked: { cycleId: string; assignmentId: string; lineage: string }): boolean {
  return supporters(db).get(asked) !== undefined;
}
