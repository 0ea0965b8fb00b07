import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { assignments, cycles, employees, skps, skpVersions, units } from '@/db/schema';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import { handByKeyOf, handKey, handPairs } from '@/lib/cycles/queries/hands';
import { populationSql } from '@/lib/cycles/queries/population';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn, sharesDays } from '@/lib/kernel/spans';
import { perLook } from '@/lib/kernel/tasks';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';

const CYCLE = { id: sql`${cycles.id}`, startOn: sql`${cycles.startOn}`, endOn: sql`${cycles.endOn}` };

const inForce = alias(skpVersions, 'in_force');
const me = sql`json_extract(h.value, '$.r')`;
const day = sql.placeholder('day');

/** The person who appraised when the version in force was set. */
const SET_UNDER = sql<string | null>`coalesce(${inForce.appraiserId}, ${inForce.agreedBy})`;
/** The condition that the reader is not the appraiser as Plh., because a Plh. does not count as a new appraiser. */
const NOT_AS_PLH = sql`not exists (select 1 from appraiser_appointments n
  where n.appraiser_id = ${me} and n.capacity = 'plh' and n.withdrawn_at is null
    and ${holdsOn(sql`n`, day)}
    and (n.assignment_id = ${assignments.id} or n.unit_id in (${units.id}, ${units.parentId})))`;

/**
 * The number of objectives of the performance agreement that the plan in force of the unit's head lacks, or whose indicators it lacks. Only
 * for the owner of the plan; 0 for everybody else.
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
 * The number of results of the reader's own plan that support nothing yet, because the superior had no plan. 0 while the plan is submitted.
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
 * The plans in open years that may need a step, for segments of the readers and of people whom they appraise. These are plans that are not
 * set (or not begun), plans with an open change, and the reader's own plans in force. Of plans in force of other people, only those that
 * were set under another appraiser than the reader. Read once per `Look`.
 */
export const openPlansOf = perLook((look) =>
  openPlans(look.db)
    .all({ pairs: handPairs(look), day: look.today })
    .map((row) => ({ ...row, isExpected: row.isExpected === 1, hand: handByKeyOf(look).get(handKey(row))! })),
);

export type OpenPlan = ReturnType<typeof openPlansOf>[number];
