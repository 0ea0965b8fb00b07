import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';

const me = sql.placeholder('employeeId');
const day = sql.placeholder('day');

/** Units that somebody leads by post or was named for, at any time; which of them count today is settled below. */
const LED_UNITS = sql`select n.unit_id from appraiser_appointments n where n.appraiser_id = ${me} and n.unit_id is not null
  union select p.unit_id from assignments x join positions p on p.id = x.position_id and p.is_head = 1 where x.employee_id = ${me}`;

/**
 * Own segments, and those whose appraiser today is this person: the same answer as `appraiserOn`, but for a whole team in one statement
 * that touches only the units concerned. CROSS JOIN fixes the order of reading: left to itself, SQLite walks all employees by name.
 */
const inHand = prepared((db) =>
  db
    .select({
      assignmentId: sql<string>`s.id`,
      name: sql<string>`s.name`,
      isOwn: sql<number>`s.employee_id = ${me}`,
    })
    .from(
      sql`(
      with led as materialized (${LED_UNITS}),
      candidate as materialized (
        select id from assignments where employee_id = ${me}
        union select assignment_id from appraiser_appointments where appraiser_id = ${me} and assignment_id is not null
        union select a.id from led cross join assignments a on a.unit_id = led.unit_id
        union select a.id from led cross join units c on c.parent_id = led.unit_id
          cross join positions p on p.unit_id = c.id and p.is_head = 1 cross join assignments a on a.position_id = p.id
      )
      select a.id, a.employee_id, e.name, p.is_head, p.name as post,
        case when p.is_head then u.parent_id else u.id end as led_by,
        case when a.to_on < ${day} then a.to_on else ${day} end as on_day
      from candidate c
      cross join assignments a on a.id = c.id
      join employees e on e.id = a.employee_id
      join positions p on p.id = a.position_id
      join units u on u.id = a.unit_id
      where a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${sql.placeholder('fromOn')})
    ) s`,
    )
    .where(
      sql`s.employee_id = ${me} or coalesce(
        (select n.appraiser_id from appraiser_appointments n where n.assignment_id = s.id and n.withdrawn_at is null
          and n.from_on <= s.on_day and (n.to_on is null or n.to_on >= s.on_day) order by n.appointed_at desc limit 1),
        nullif(coalesce(
          (select n.appraiser_id from appraiser_appointments n where n.unit_id = s.led_by and n.withdrawn_at is null
            and n.from_on <= s.on_day and (n.to_on is null or n.to_on >= s.on_day) order by n.appointed_at desc limit 1),
          (select h.employee_id from positions hp join assignments h on h.position_id = hp.id
            where hp.unit_id = s.led_by and hp.is_head = 1 and h.from_on <= s.on_day
              and (h.to_on is null or h.to_on >= s.on_day) order by h.from_on desc limit 1)
        ), s.employee_id)) = ${me}`,
    )
    .orderBy(sql`lower(s.name)`)
    .prepare(),
);

export type SegmentInHand = { assignmentId: string; name: string; isOwn: boolean };

/** The segments that somebody has something to do with on a day: the own ones and those to appraise, begun and not over since `fromOn`. */
export function segmentsInHand(
  db: Db,
  wanted: { employeeId: string; day: PlainDate; fromOn: PlainDate },
): SegmentInHand[] {
  return inHand(db)
    .all(wanted)
    .map((row) => ({ ...row, isOwn: row.isOwn === 1 }));
}

const leading = prepared((db) =>
  db
    .select({
      answer: sql<number>`exists (
        select 1 from assignments a join positions p on p.id = a.position_id and p.is_head = 1
        where a.employee_id = ${me} and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
      ) or exists (
        select 1 from appraiser_appointments n where n.appraiser_id = ${me} and n.withdrawn_at is null
          and n.from_on <= ${day} and (n.to_on is null or n.to_on >= ${day}))`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

/** Whether somebody leads a unit or was named to appraise: decides what the navigation calls things, never what one may see. */
export function leadsSomebody(db: Db, employeeId: string, day: PlainDate): boolean {
  return leading(db).get({ employeeId, day })?.answer === 1;
}
