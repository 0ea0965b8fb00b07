import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

/**
 * Whether a result is in the current version of the plan of a segment, or supports a result of this plan over any number of steps. The
 * search begins at the plan and uses an index, so it is fast for a person whom nobody supports. UNION ends a search that goes in a circle.
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

/**
 * Whether a result belongs to the plan of this segment, or supports a result of this plan over any number of steps. If so, it cannot be
 * passed on to this person. [MATRIKS-03]
 */
export function isCircle(db: Db, asked: { cycleId: string; assignmentId: string; lineage: string }): boolean {
  return supporters(db).get(asked) !== undefined;
}
