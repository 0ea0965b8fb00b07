import { and, desc, eq, ne, or, sql } from 'drizzle-orm';
import { assignments, cycles, positions, skps, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import type { SkpHead } from '../queries';

const MOST_SHOWN = 6;

const earlierRows = prepared((db) =>
  db
    .select({
      skpId: skps.id,
      versionId: skps.versionId,
      assignmentId: skps.assignmentId,
      form: skps.form,
      approach: skps.approach,
      year: cycles.year,
      position: positions.name,
      unit: UNIT_LABEL,
    })
    .from(skps)
    .innerJoin(cycles, eq(cycles.id, skps.cycleId))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(
      and(
        eq(skps.ownerId, sql.placeholder('ownerId')),
        ne(skps.id, sql.placeholder('id')),
        sql`(${cycles.endOn} < ${sql.placeholder('cycleStartOn')}
          or (${cycles.id} = ${sql.placeholder('cycleId')} and ${assignments.fromOn} < ${sql.placeholder('segmentFromOn')}))`,
        or(eq(cycles.purpose, 'real'), eq(cycles.id, sql.placeholder('cycleId'))),
        sql`exists (select 1 from skp_results r where r.version_id = ${skps.versionId} and r.title <> '')`,
      ),
    )
    .orderBy(desc(cycles.year), desc(assignments.fromOn))
    .limit(MOST_SHOWN)
    .prepare(),
);

/** A plan of the same person for an earlier year, or for an earlier post of the same year. */
export type EarlierPlan = ReturnType<ReturnType<typeof earlierRows>['all']>[number];

/**
 * The plans from which the owner of a plan could copy, the latest first, at most 6. Plans without a titled result and plans of other
 * practice years are left out. Unscoped: the caller has checked that the actor can write the plan.
 */
export function earlierPlans(db: Db, { id, ownerId, cycleId, cycleStartOn, segmentFromOn }: SkpHead): EarlierPlan[] {
  return earlierRows(db).all({ id, ownerId, cycleId, cycleStartOn, segmentFromOn });
}

const latestRows = prepared((db) =>
  db
    .select({
      laterId: sql<string>`wanted.value`,
      skpId: skps.id,
      versionId: skps.versionId,
      assignmentId: skps.assignmentId,
      form: skps.form,
      approach: skps.approach,
      year: cycles.year,
      position: positions.name,
      unit: UNIT_LABEL,
    })
    .from(sql`json_each(${sql.placeholder('ids')}) wanted`)
    .innerJoin(
      skps,
      sql`${skps.id} = (select k.id from skps n cross join cycles m on m.id = n.cycle_id
        cross join assignments b on b.id = n.assignment_id
        cross join skps k on k.owner_id = n.owner_id and k.id <> n.id and k.status = 'agreed'
        cross join cycles c on c.id = k.cycle_id cross join assignments a on a.id = k.assignment_id
        where n.id = wanted.value
          and ((c.end_on < m.start_on and c.purpose = 'real') or (c.id = m.id and a.from_on < b.from_on))
        order by c.year desc, a.from_on desc limit 1)`,
    )
    .innerJoin(cycles, eq(cycles.id, skps.cycleId))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .prepare(),
);

/**
 * The latest earlier plan in force of the same owner, for each of these plans by its id. Plans without an earlier plan are left out. One
 * statement.
 */
export function latestEarlierPlans(db: Db, plans: readonly Pick<SkpHead, 'id'>[]): ReadonlyMap<string, EarlierPlan> {
  const rows = latestRows(db).all({ ids: JSON.stringify(plans.map(({ id }) => id)) });
  return new Map(rows.map(({ laterId, ...plan }) => [laterId, plan]));
}
