import { sql } from 'drizzle-orm';
import { readerSegmentsOf } from '@/lib/cycles/queries/hands';
import { openYearsOf } from '@/lib/cycles/queries/running-years';
import { dayIn } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import type { TaskSearch } from '@/lib/kernel/tasks';
import { reviewerOn } from '@/lib/people/queries/reporting-line';
import { workFromIn } from '@/lib/people/queries/work-from';
import { mayStandIn, planDueOn } from '../rules/planning';

const LEADERS = sql`(select value from json_each(${sql.placeholder('leaders')}))`;
/**
 * How many plans are checked at most, multiplied by the number of readers, because each plan costs a query. A reader with more plans can
 * use the list of plans of the units that the reader leads.
 */
const MAX_PLANS_PER_READER = 20;

const LED = sql`(select n.unit_id as id from appraiser_appointments n where n.appraiser_id in ${LEADERS} and n.unit_id is not null
  union select hp.unit_id from assignments h join positions hp on hp.id = h.position_id and hp.is_head = 1
    where h.employee_id in ${LEADERS})`;

/**
 * The segments that the leaders can appraise: staff of units that they lead or led, heads of the units right below, and segments for which
 * a leader was named.
 */
const BELOW = sql`(select a.id from ${LED} l cross join assignments a on a.unit_id = l.id
    join positions p on p.id = a.position_id and p.is_head = 0
  union select a.id from ${LED} l cross join units u on u.parent_id = l.id cross join assignments a on a.unit_id = u.id
    join positions p on p.id = a.position_id and p.is_head = 1
  union select n.assignment_id from appraiser_appointments n where n.appraiser_id in ${LEADERS} and n.assignment_id is not null)`;

/**
 * The submitted plans of the segments `BELOW`, the longest waiting first. The statement starts from the leaders: before a deadline most
 * plans of an agency are submitted, but few people have a leader among their subordinates.
 */
const candidates = prepared((db) =>
  db
    .select({
      skpId: sql<string>`k.id`,
      assignmentId: sql<string>`a.id`,
      name: sql<string>`e.name`,
      cycleId: sql<string>`k.cycle_id`,
      submittedAt: sql<number>`k.submitted_at`,
      segmentFromOn: workFromIn(sql`a`),
    })
    .from(
      sql`${BELOW} b cross join skps k on k.assignment_id = b.id join assignments a on a.id = k.assignment_id
        join employees e on e.id = a.employee_id`,
    )
    .where(
      sql`k.status = 'submitted' and k.cycle_id in (select value from json_each(${sql.placeholder('cycles')}))
        and ${lastsUntil(sql`a.to_on`, sql.placeholder('day'))}`,
    )
    .orderBy(sql`k.submitted_at`)
    .limit(sql.placeholder('most'))
    .prepare(),
);

/**
 * The submitted plans that the appraiser did not set by the due day, if a reader can set them as the appraiser's superior (R6 p.65 C.5).
 * Finding the superior costs one query for each plan, so the number of plans is limited (`MAX_PLANS_PER_READER`).
 */
export function listPassedOver(look: TaskSearch) {
  const { db, today, timeZone, readers } = look;
  const ids = new Set(readers.map(({ employeeId }) => employeeId));
  const leaders = new Set(readerSegmentsOf(look).flatMap(({ isOwn, employeeId }) => (isOwn ? [] : [employeeId])));
  const due = openYearsOf(look).filter(({ planningToOn }) => planningToOn < today);
  if (leaders.size === 0 || due.length === 0) return [];
  const cycles = JSON.stringify(due.map(({ id }) => id));
  const most = MAX_PLANS_PER_READER * readers.length;
  return candidates(db)
    .all({ leaders: JSON.stringify([...leaders]), cycles, day: today, most })
    .flatMap(({ assignmentId, cycleId, submittedAt, segmentFromOn, ...row }) => {
      const year = due.find(({ id }) => id === cycleId)!;
      const time = { ...year, segmentFromOn, isChange: false, today };
      const reviewerId = mayStandIn(time) ? reviewerOn(db, assignmentId, today)?.employeeId : undefined;
      if (reviewerId === undefined || !ids.has(reviewerId)) return [];
      return [
        { ...row, year, reviewerId, submittedOn: dayIn(timeZone, new Date(submittedAt)), dueOn: planDueOn(time) },
      ];
    });
}
