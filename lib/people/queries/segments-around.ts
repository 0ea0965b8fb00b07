import { type SQL, sql } from 'drizzle-orm';
import { isBelow } from '@/lib/agency/queries/scopes';
import { sharesDays } from '@/lib/kernel/spans';
import { inForce, leadCandidates, leaderOf, namedFor, presentHolderOf } from './leader-of-unit';
import { LEADER_MAY_SET, NEEDS_STRICTER_SETTER, SETTER_OF_POST } from './setter';

const me = sql.placeholder('employeeId');
const day = sql.placeholder('day');

const isWithin = (unit: SQL, root: SQL) => isBelow(sql`${unit}.path`, sql`${root}.path`);

/** The day `on`, or the nearest day within a segment. */
export const dayWithin = (segment: SQL, on: SQL) => sql`case when ${segment}.from_on > ${on} then ${segment}.from_on
  when ${segment}.to_on < ${on} then ${segment}.to_on else ${on} end`;

/** The columns of the table `s` that `APPRAISER_OF_SEGMENT` needs, from assignments `a`, positions `p` and units `u`. */
export const reportingColumns = (on: SQL) => sql`a.id, a.employee_id, a.unit_id, p.is_head,
  case when p.is_head then u.parent_id else u.id end as led_by, ${SETTER_OF_POST(sql`p`)} as setter,
  ${dayWithin(sql`a`, on)} as on_day, ${on} as asked_on`;

const LED_BY = sql`(select case when p.is_head then c.parent_id else c.id end from positions p where p.id = a.position_id)`;

/**
 * As table `s`: the segments of the person `employeeId` and all segments that this person may appraise, if they share days with `fromOn` to
 * `toOn`. `on_day` is `day`, or the nearest day within the segment. Not all of them are in the units that the person leads. There are also
 * people below vacant posts, acting officials of units below, and holders of posts whose plans not every leader may set. There are also
 * segments that ended before `day` or begin after it, if nobody led their unit on their last or first day. CROSS JOIN makes SQLite start
 * from the few units concerned. Otherwise SQLite reads all employees by name. `+a.id` makes SQLite find future segments by their day.
 * Otherwise SQLite reads all segments by id, because the union sorts them.
 */
export const SEGMENTS_AROUND = segmentsAround(sql`${day}`);

/** The table of `SEGMENTS_AROUND`, for a day that the enclosing statement gives. */
export function segmentsAround(on: SQL) {
  return sql`(
  with recursive led(unit_id) as materialized (${leadCandidates(sql`${me}`)}),
  led_below(unit_id) as (
    select unit_id from led
    union select c.id from led_below l cross join units c on c.parent_id = l.unit_id where ${leaderOf(sql`c.id`, on)} is null
  ),
  below as materialized (
    select distinct c.id, c.parent_id from led cross join units t on t.id = led.unit_id
      cross join units c on ${isWithin(sql`c`, sql`t`)}
  ),
  candidate as materialized (
    select id from assignments where employee_id = ${me}
    union select assignment_id from appraiser_appointments where appraiser_id = ${me} and assignment_id is not null
    union select a.id from led_below l cross join assignments a on a.unit_id = l.unit_id
    union select a.id from led_below l cross join units c on c.parent_id = l.unit_id
      cross join positions p on p.unit_id = c.id and p.is_head = 1 cross join assignments a on a.position_id = p.id
    union select a.id from below c cross join appraiser_appointments n on n.unit_id = c.id
      cross join assignments a on a.employee_id = n.appraiser_id
    union select a.id from below c cross join positions p on p.unit_id = c.id and ${NEEDS_STRICTER_SETTER(sql`p`)}
      cross join assignments a on a.position_id = p.id
    union select a.id from below c cross join assignments a on a.unit_id = c.id and a.to_on >= ${sql.placeholder('fromOn')} and a.to_on < ${on}
      where ${leaderOf(LED_BY, sql`a.to_on`, on)} is null
    union select +a.id from assignments a cross join units c on c.id = a.unit_id
      where a.from_on > ${on} and ${leaderOf(LED_BY, sql`a.from_on`, on)} is null
        and exists (select 1 from led cross join units t on t.id = led.unit_id where ${isWithin(sql`c`, sql`t`)})
  )
  select e.name, a.from_on, ${reportingColumns(on)}
  from candidate c
  cross join assignments a on a.id = c.id
  join employees e on e.id = a.employee_id
  join positions p on p.id = a.position_id
  join units u on u.id = a.unit_id
  where ${sharesDays(sql`a`, sql.placeholder('fromOn'), sql.placeholder('toOn'))}
) s`;
}

const ON_DAY = sql`s.on_day`;
const ASKED_ON = sql`s.asked_on`;

/**
 * The leader of a unit who is not the holder of `s`. This is the person named for the unit, otherwise the holder of its leading post. Null
 * if there is neither.
 */
const otherLeaderOf = (unit: SQL) =>
  sql`coalesce(nullif(${namedFor(unit, ON_DAY, ASKED_ON)}, s.employee_id), nullif(${presentHolderOf(unit, ON_DAY)}, s.employee_id))`;

/**
 * The first leader on the way up who is not the holder of `s` and may set the plan of `s`: `climb` of the rules. The way ends 20 levels
 * above its beginning, because a wrong tree may contain a loop.
 */
const climb = (from: SQL, setter: SQL, isAbove: SQL = sql`1`) => sql`(
  with recursive way(id, height) as (select ${from}, 0
    union all select q.parent_id, w.height + 1 from way w join units q on q.id = w.id where q.parent_id is not null and w.height < 20)
  select y.leader from (select w.height, ${otherLeaderOf(sql`w.id`)} as leader from way w join units v on v.id = w.id
    where ${isAbove} and ${LEADER_MAY_SET(sql`v`, setter)}) y
  where y.leader is not null order by y.height limit 1)`;

/** The units for which the holder of `s` is Plt., as units `q`. */
const ACTED_FOR = sql`appraiser_appointments n join units q on q.id = n.unit_id
  where n.appraiser_id = s.employee_id and n.capacity = 'plt' and ${inForce(ON_DAY)}`;

/**
 * Condition that `v` is above every unit for which the holder of `s` is Plt. If the holder leads a unit by post, `v` must also lie outside
 * that unit and the units below it.
 */
const IS_ABOVE_ALL_ACTED_FOR = sql`not exists (select 1 from ${ACTED_FOR} and (v.id = q.id or not ${isWithin(sql`q`, sql`v`)}))
  and not (s.is_head and exists (select 1 from units o where o.id = s.unit_id and ${isWithin(sql`v`, sql`o`)}))`;

const SETTER_AS_PLT = sql`max(s.setter, (select max(coalesce((select ${SETTER_OF_POST(sql`hc`)} from positions hc
  where hc.unit_id = q.id and hc.is_head = 1 order by hc.closed_on is not null, hc.closed_on desc limit 1), 0)) from ${ACTED_FOR}))`;

const LEADER_AS_PLT = sql`case when s.employee_id in (select p.appraiser_id from appraiser_appointments p where p.capacity = 'plt')
  and exists (select 1 from ${ACTED_FOR})
  then ${climb(sql`(select q.parent_id from ${ACTED_FOR} limit 1)`, SETTER_AS_PLT, IS_ABOVE_ALL_ACTED_FOR)} end`;

/** The person who was named for the segment `s` itself. */
const NAMED_FOR_SEGMENT = sql`(select n.appraiser_id from appraiser_appointments n where n.assignment_id = s.id and ${inForce(ON_DAY, ASKED_ON)}
  order by n.appointed_at desc limit 1)`;

/**
 * Who appraises the segment `s` (see `reportingColumns`) on its `on_day`: `appraiserIn` of the rules as an SQL expression, with the same
 * precedence. Most people are appraised by the leader of the unit `s.led_by`, so this leader is tried before the way up.
 */
export const APPRAISER_OF_SEGMENT = sql`coalesce(
  ${NAMED_FOR_SEGMENT},
  ${LEADER_AS_PLT},
  case when s.setter = 0 then nullif(${leaderOf(sql`s.led_by`, ON_DAY, ASKED_ON)}, s.employee_id) end,
  ${climb(sql`s.led_by`, sql`s.setter`)})`;

/**
 * Condition that nobody appraises `s`, for statements about all segments of a year. `leader` is the leader of the unit `s.led_by` on
 * `s.on_day`. `APPRAISER_OF_SEGMENT` is evaluated only if this leader is not already the appraiser.
 */
export const hasNoAppraiser = (leader: SQL) => sql`(
  (${leader} is null or ${leader} = s.employee_id or s.setter > 0) and ${APPRAISER_OF_SEGMENT} is null)`;
