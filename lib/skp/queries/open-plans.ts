import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { assignments, cycles, employees, skps, skpVersions, units } from '@/db/schema';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import { handByKeyOf, handKey, handPairs } from '@/lib/cycles/queries/hands';
import { populationSql } from '@/lib/cycles/queries/population';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn, sharesDays } from '@/lib/kernel/spans';
import { oncePerSearch } from '@/lib/kernel/tasks';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';

const CYCLE = { id: sql`${cycles.id}`, startOn: sql`${cycles.startOn}`, endOn: sql`${cycles.endOn}` };

const inForce = alias(skpVersions, 'in_force');
const me = sql`json_extract(h.value, '$.r')`;
const day = sql.placeholder('day');

/**
 * The permanent appraiser at the time when the version in force was set. For older versions: the person who set it. Null if no version is
 * in force.
 */
const SET_UNDER = sql<string | null>`coalesce(${inForce.appraiserId}, ${inForce.agreedBy})`;
/** The condition that the reader is not the appraiser as Plh. today, because a Plh. does not count as a new appraiser. */
const NOT_AS_PLH = sql`not exists (select 1 from appraiser_appointments n
  where n.appraiser_id = ${me} and n.capacity = 'plh' and n.withdrawn_at is null
    and ${holdsOn(sql`n`, day)}
    and (n.assignment_id = ${assignments.id} or n.unit_id in (${units.id}, ${units.parentId})))`;

/**
 * How many objectives of the performance agreement are not in the plan in force of the unit's head with all their indicators. Only for the
 * owner of the plan. 0 for other readers, while a change is open, and after the end of the year.
 */
const UNTAKEN = sql<number>`case when ${assignments.employeeId} = ${me} and ${skps.form} = 'head' and ${skps.status} = 'agreed'
    and ${skps.changeStatus} is null and ${day} <= ${cycles.endOn}
    and exists (select 1 from positions hp where hp.id = ${assignments.positionId} and hp.is_head = 1)
  then (select count(*) from unit_goals g
    where g.cycle_id = ${cycles.id} and g.unit_id = ${units.id} and g.origin = 'perjanjian-kinerja' and g.withdrawn_at is null
      and (not exists (select 1 from skp_results r where r.version_id = ${skps.versionId} and r.goal_id = g.id)
        or exists (select 1 from unit_goal_indicators i where i.goal_id = g.id and i.withdrawn_at is null
          and not exists (select 1 from skp_results r join skp_indicators k on k.result_id = r.id
            where r.version_id = ${skps.versionId} and k.goal_indicator_id = i.id)))) else 0 end`;

/**
 * How many results of the reader's own plan are provisional and not linked, because the superior had no plan. 0 while the plan is
 * submitted, for plans of heads, and for plans of other people.
 */
const PROVISIONAL = sql<number>`case when ${assignments.employeeId} = ${me} and ${skps.form} = 'staff'
    and coalesce(${skps.changeStatus}, ${skps.status}) <> 'submitted'
  then (select count(*) from skp_results r where r.version_id = coalesce(${skps.changeVersionId}, ${skps.versionId})
    and r.support_is_provisional and r.supported_lineage_id is null) else 0 end`;

const openPlans = prepared((db) =>
  db
    .select({
      readerId: sql<string>`${me}`,
      assignmentId: assignments.id,
      cycleId: cycles.id,
      skpId: skps.id,
      status: skps.status,
      changeStatus: skps.changeStatus,
      submittedAt: sql<Date | null>`coalesce(${skpVersions.submittedAt}, ${skps.submittedAt})`.mapWith(
        skps.submittedAt,
      ),
      firstSubmittedAt: skps.firstSubmittedAt,
      returnedAt: skps.returnedAt,
      segmentFromOn: WORK_FROM_ON,
      setUnderId: SET_UNDER,
      untaken: UNTAKEN,
      provisional: PROVISIONAL,
      isExpected: sql<number>`${populationSql(CYCLE)}`,
      excuse: excuseOf(CYCLE.id),
    })
    .from(sql`json_each(${sql.placeholder('pairs')}) h`)
    .innerJoin(assignments, sql`${assignments.id} = json_extract(h.value, '$.a')`)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(
      cycles,
      sql`${cycles.status} = 'open' and ${sharesDays(assignments, sql`max(${cycles.startOn}, ${day})`, cycles.endOn)}`,
    )
    .innerJoin(units, eq(units.id, assignments.unitId))
    .leftJoin(skps, and(eq(skps.cycleId, cycles.id), eq(skps.assignmentId, assignments.id)))
    .leftJoin(skpVersions, eq(skpVersions.id, skps.changeVersionId))
    .leftJoin(inForce, eq(inForce.id, skps.versionId))
    .where(
      sql`(${skps.id} is null or ${skps.status} <> 'agreed' or ${skps.changeStatus} is not null
          or (${day} <= ${cycles.endOn} and ${SET_UNDER} <> ${me} and ${NOT_AS_PLH}) or ${UNTAKEN} > 0 or ${PROVISIONAL} > 0)`,
    )
    .prepare(),
);

/**
 * The plans in open years that may need a step, for segments of the readers and of people whom they appraise. Included are plans that are
 * not begun or not set, and plans with an open change. The reader's own plans in force are included until the end of the year, afterwards
 * only with provisional results. Plans in force of other people are included until the end of the year, if they were set under another
 * appraiser than the reader. Read once per `Look`.
 */
export const openPlansOf = oncePerSearch((look) =>
  openPlans(look.db)
    .all({ pairs: handPairs(look), day: look.today })
    .map((row) => ({ ...row, isExpected: row.isExpected === 1, hand: handByKeyOf(look).get(handKey(row))! })),
);

export type OpenPlan = ReturnType<typeof openPlansOf>[number];
