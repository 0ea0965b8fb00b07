import { sql } from 'drizzle-orm';
import type { Context } from '@/lib/kernel/context';
import { dayIn, type PlainDate, type TimeZone } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { reviewerOn } from '@/lib/people/queries/reporting-line';
import { workFromIn } from '@/lib/people/queries/work-from';
import { mayStandIn, planDueOn } from '@/lib/skp/rules/planning';
import type { RunningYear } from './year';

const LEADERS = sql`(select value from json_each(${sql.placeholder('leaders')}))`;
/** More than these are told as a list by their office; each costs the question who reviews it. */
const MOST = 20;

/** Submitted plans below those leaders, by the units they lead and by name, the longest waiting first. */
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
      sql`skps k cross join assignments a on a.id = k.assignment_id join employees e on e.id = a.employee_id
        join positions p on p.id = a.position_id join units u on u.id = a.unit_id`,
    )
    .where(
      sql`k.status = 'submitted' and k.cycle_id in (select value from json_each(${sql.placeholder('cycles')}))
        and (a.to_on is null or a.to_on >= ${sql.placeholder('day')})
        and (case when p.is_head then u.parent_id else u.id end in (
            select n.unit_id from appraiser_appointments n where n.appraiser_id in ${LEADERS} and n.unit_id is not null
            union select hp.unit_id from assignments h join positions hp on hp.id = h.position_id and hp.is_head = 1
              where h.employee_id in ${LEADERS})
          or a.id in (select n.assignment_id from appraiser_appointments n where n.appraiser_id in ${LEADERS}))`,
    )
    .orderBy(sql`k.submitted_at`)
    .limit(MOST)
    .prepare(),
);

export type PassedOver = { skpId: string; name: string; year: RunningYear; submittedOn: PlainDate; dueOn: PlainDate };
type Wanted = {
  /** Those whom the reader appraises. */
  leaders: readonly string[];
  years: readonly RunningYear[];
  today: PlainDate;
  timeZone: TimeZone;
};

/** Submitted plans that a silent appraiser let pass and that the reader may set as that one's superior (R6 p.65 C.5). */
export function listPassedOver({ db, actor }: Context, { leaders, years, today, timeZone }: Wanted): PassedOver[] {
  const due = years.filter(({ planningToOn }) => planningToOn < today);
  if (leaders.length === 0 || due.length === 0) return [];
  const asked = { leaders: JSON.stringify(leaders), cycles: JSON.stringify(due.map(({ id }) => id)), day: today };
  return candidates(db)
    .all(asked)
    .flatMap(({ assignmentId, cycleId, submittedAt, segmentFromOn, ...row }) => {
      const year = due.find(({ id }) => id === cycleId)!;
      const time = { ...year, segmentFromOn, isChange: false, today };
      if (!mayStandIn(time) || reviewerOn(db, assignmentId, today)?.employeeId !== actor.employeeId) return [];
      return [{ ...row, year, submittedOn: dayIn(timeZone, new Date(submittedAt)), dueOn: planDueOn(time) }];
    });
}
