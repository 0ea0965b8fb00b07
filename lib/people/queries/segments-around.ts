import { type SQL, sql } from 'drizzle-orm';

const me = sql.placeholder('employeeId');
const day = sql.placeholder('day');

/** Units that somebody leads by post or was named for, at any time; which of them count on the day is settled by the appraiser. */
const LED_UNITS = sql`select n.unit_id from appraiser_appointments n where n.appraiser_id = ${me} and n.unit_id is not null
  union select p.unit_id from assignments x join positions p on p.id = x.position_id and p.is_head = 1 where x.employee_id = ${me}`;

/**
 * As table `s`: the own segments of `employeeId` and those whose appraiser they may be, within `fromOn` to `toOn`; `on_day` is `day`, or
 * the nearest day within the segment. Whoever acts for the head of a unit below may report to them as well. CROSS JOIN fixes the order of
 * reading, from the few units concerned: left to itself, SQLite walks all employees by name.
 */
export const SEGMENTS_AROUND = segmentsAround(day);

/** The same on a day that another statement around this one gives. */
export function segmentsAround(on: SQL | typeof day) {
  return sql`(
  with led as materialized (${LED_UNITS}),
  candidate as materialized (
    select id from assignments where employee_id = ${me}
    union select assignment_id from appraiser_appointments where appraiser_id = ${me} and assignment_id is not null
    union select a.id from led cross join assignments a on a.unit_id = led.unit_id
    union select a.id from led cross join units c on c.parent_id = led.unit_id
      cross join positions p on p.unit_id = c.id and p.is_head = 1 cross join assignments a on a.position_id = p.id
    union select a.id from led cross join units c on c.parent_id = led.unit_id
      cross join appraiser_appointments n on n.unit_id = c.id cross join assignments a on a.employee_id = n.appraiser_id
  )
  select a.id, a.employee_id, a.from_on, e.name,
    case when p.is_head then u.parent_id else u.id end as led_by,
    case when a.from_on > ${on} then a.from_on when a.to_on < ${on} then a.to_on else ${on} end as on_day
  from candidate c
  cross join assignments a on a.id = c.id
  join employees e on e.id = a.employee_id
  join positions p on p.id = a.position_id
  join units u on u.id = a.unit_id
  where a.from_on <= ${sql.placeholder('toOn')} and (a.to_on is null or a.to_on >= ${sql.placeholder('fromOn')})
) s`;
}

const IN_FORCE = sql`n.withdrawn_at is null and n.from_on <= s.on_day and (n.to_on is null or n.to_on >= s.on_day)`;

const holderOf = (unit: SQL) => sql`(select h.employee_id from positions hp join assignments h on h.position_id = hp.id
  where hp.unit_id = ${unit} and hp.is_head = 1 and h.from_on <= s.on_day
    and (h.to_on is null or h.to_on >= s.on_day) order by h.from_on desc limit 1)`;

const leaderOf = (unit: SQL) => sql`coalesce(
  (select n.appraiser_id from appraiser_appointments n where n.unit_id = ${unit} and ${IN_FORCE}
    order by n.appointed_at desc limit 1),
  ${holderOf(unit)})`;

/** Where somebody reports to as Plt. on the day of the segment. */
const ABOVE_ACTED_FOR = sql`(select q.parent_id from appraiser_appointments n join units q on q.id = n.unit_id
  where n.appraiser_id = s.employee_id and n.capacity = 'plt' and ${IN_FORCE}
  order by n.from_on desc, n.appointed_at desc limit 1)`;

/** Somebody named for the segment `s` itself. */
const NAMED_FOR_SEGMENT = sql`(select n.appraiser_id from appraiser_appointments n where n.assignment_id = s.id and ${IN_FORCE}
  order by n.appointed_at desc limit 1)`;

const LEADER_AS_PLT = sql`nullif(${leaderOf(ABOVE_ACTED_FOR)}, s.employee_id)`;

/** Who appraises somebody who stands in for the own superior otherwise than as Plt. */
const BESIDE_OWN_LEADER = sql`coalesce(
  nullif(${holderOf(sql`s.led_by`)}, s.employee_id),
  nullif(${leaderOf(sql`(select q.parent_id from units q where q.id = s.led_by)`)}, s.employee_id))`;

/**
 * Who appraises the segment `s` (its `id`, `employee_id`, `led_by`) on its `on_day`: `appraiserIn` of the rules as an expression, in the
 * same order of precedence.
 */
export const APPRAISER_OF_SEGMENT = sql`coalesce(
  ${NAMED_FOR_SEGMENT},
  ${LEADER_AS_PLT},
  nullif(${leaderOf(sql`s.led_by`)}, s.employee_id),
  case when ${leaderOf(sql`s.led_by`)} = s.employee_id then ${BESIDE_OWN_LEADER} end)`;

/** Whether nobody appraises `s`, where the leader of `s.led_by` on the day is known as `leader`: for everybody of a year at once. */
export const hasNoAppraiser = (leader: SQL) => sql`(
  (${leader} is null or (${leader} = s.employee_id and ${BESIDE_OWN_LEADER} is null))
  and not exists (select 1 from appraiser_appointments n where n.assignment_id = s.id and ${IN_FORCE})
  and (s.employee_id not in (select p.appraiser_id from appraiser_appointments p where p.capacity = 'plt')
    or ${LEADER_AS_PLT} is null))`;
