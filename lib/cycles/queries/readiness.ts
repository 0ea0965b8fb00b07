import { sql } from 'drizzle-orm';
import { cycleExcuses, employees } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { lastsUntil } from '@/lib/kernel/spans';
import { headClassOf, leaderOf } from '@/lib/people/queries/leader-of-unit';
import { hasNoAppraiser, reportingColumns } from '@/lib/people/queries/segments-around';
import { IS_REGION } from '@/lib/people/queries/setter';
import { isOpenOn } from '@/lib/people/queries/units';
import type { PositionClass } from '@/lib/people/rules/vocabulary';
import type { Blockers } from '../rules/opening';
import { excuseOf } from './excuses';
import { type CycleSpan, type PopulationKey, sharesSpan } from './population';

/**
 * A `with` clause whose table `without` has the segments that need a plan and have no appraiser. It follows the same rule as `appraiserOn`.
 * The leader of each unit is looked up once for each day. Only segments whose appraiser is not that leader are looked up one by one.
 */
function segmentsWithoutAppraiser(cycle: CycleSpan, day: PlainDate) {
  return sql`with segment as materialized (
      select e.name, e.sort_name, p.name as position, (u.name || u.apart) as unit, ${reportingColumns(sql`${day}`)}
      from assignments a
      join employees e on e.id = a.employee_id
      join positions p on p.id = a.position_id
      join units u on u.id = a.unit_id
      where ${sharesSpan(cycle, sql`a`, sql`e`)} and ${excuseOf(cycle.id, sql`a`)} is null
    ), day_of_unit as materialized (select distinct led_by, on_day from segment where led_by is not null
    ), leader as materialized (
      select led_by, on_day, ${leaderOf(sql`d.led_by`, sql`d.on_day`, sql`${day}`)} as leader_id from day_of_unit d
    ), without as materialized (
      select s.* from segment s left join leader l on l.led_by = s.led_by and l.on_day = s.on_day
      where ${hasNoAppraiser(sql`l.leader_id`)})`;
}

/** Units that no path from a top unit reaches: they lie in a loop of parents, or below one. */
export function listUnitsInLoop(db: Db): { id: string; name: string }[] {
  return db.all(sql`with recursive reached(id) as (
      select id from units where parent_id is null
      union select u.id from units u join reached r on u.parent_id = r.id)
    select id, name from units where id not in (select id from reached) order by sort_key`);
}

/**
 * Top units without people and without open units directly below them, if there is another top unit. Such a unit was nearly always
 * registered twice.
 */
export function listEmptyTops(db: Db, day: PlainDate): { id: string; name: string }[] {
  return db.all(sql`select t.id, t.name from units t
    where t.parent_id is null and t.closed_on is null
      and exists (select 1 from units o where o.parent_id is null and o.closed_on is null and o.id <> t.id)
      and not exists (select 1 from units c where c.parent_id = t.id and c.closed_on is null)
      and not exists (select 1 from assignments a where a.unit_id = t.id and ${lastsUntil(sql`a.to_on`, day)})
    order by t.sort_key`);
}

export type TopWithoutRegionHead = { id: string; name: string; headClass: PositionClass };

/**
 * Top units of a region whose leading post is not of a pejabat negara. The program takes the leader of the top unit for the Kepala Daerah,
 * who alone sets and appraises JPT madya and pratama (R6 p.65 C.3a, p.90 no.12c). In such a unit, these JPT would get the wrong appraiser.
 * [ORANG-29]
 */
export function listTopsWithoutRegionHead(db: Db, day: PlainDate): TopWithoutRegionHead[] {
  return db.all(sql`select u.id, u.name || u.apart as name, ${headClassOf(sql`u.id`)} as headClass from units u
    where ${IS_REGION} and u.parent_id is null and ${isOpenOn(sql`u`, sql`${day}`)}
      and ${headClassOf(sql`u.id`)} <> 'pejabat-negara'
    order by u.sort_key`);
}

/** Whether an admin should check a top unit before a year is opened. */
export function hasDoubtfulTop(db: Db, day: PlainDate): boolean {
  return listEmptyTops(db, day).length + listTopsWithoutRegionHead(db, day).length > 0;
}

export type UnappraisedRow = {
  assignmentId: string;
  employeeId: string;
  name: string;
  sortName: string;
  position: string;
  unit: string;
  /** The unit whose head is missing; null for a person at the top. */
  ledBy: string | null;
};

/** One page of the segments that need a plan and have no appraiser, by name. */
export function listUnappraised(
  db: Db,
  cycle: CycleSpan,
  day: PlainDate,
  page: { limit: number; after?: PopulationKey },
): UnappraisedRow[] {
  const { name, assignmentId } = page.after ?? { name: '', assignmentId: '' };
  return db.all(sql`${segmentsWithoutAppraiser(cycle, day)}
    select id as assignmentId, employee_id as employeeId, name, sort_name as sortName, position, unit, led_by as ledBy from without
    where (sort_name, id) > (${name}, ${assignmentId})
    order by sort_name, id limit ${page.limit}`);
}

/** What prevents the opening of a year: how many units lie in loops, and how many people have no appraiser. */
export function blockersOf(db: Db, cycle: CycleSpan, day: PlainDate): Blockers {
  const row = db.get<{ people: number }>(
    sql`${segmentsWithoutAppraiser(cycle, day)} select count(distinct employee_id) as people from without`,
  );
  return { loops: listUnitsInLoop(db).length, peopleWithoutAppraiser: row.people };
}

/** The day for which readiness is checked: today if it is in the year, otherwise the nearest day of the year. */
export function readinessDay(cycle: CycleSpan, today: PlainDate): PlainDate {
  if (today < cycle.startOn) return cycle.startOn;
  return today > cycle.endOn ? cycle.endOn : today;
}

/** `id`: the excuse that is stored (given by an admin, or kept at the closing of the year); null if a state of the person excuses. */
export type ExcuseRow = {
  id: string | null;
  employeeId: string;
  name: string;
  unit: string;
  reason: string;
  excusedBy: string | null;
};

/** The first segments, by name, that need no plan, with the reason: an admin excused the person, or a special state does. */
export function listExcuses(db: Db, cycle: CycleSpan, limit: number): ExcuseRow[] {
  return db.all(sql`select x.id, e.id as employeeId, e.name, (u.name || u.apart) as unit, ${excuseOf(cycle.id, sql`a`)} as reason, b.name as excusedBy
    from assignments a join ${employees} e on e.id = a.employee_id join units u on u.id = a.unit_id
      left join ${cycleExcuses} x on x.cycle_id = ${cycle.id} and x.assignment_id = a.id and x.withdrawn_at is null
      left join ${employees} b on b.id = x.excused_by
    where (a.id in (select assignment_id from cycle_excuses where cycle_id = ${cycle.id} and withdrawn_at is null)
        or a.employee_id in (select employee_id from employee_states where withdrawn_at is null))
      and ${sharesSpan(cycle, sql`a`, sql`e`)} and ${excuseOf(cycle.id, sql`a`)} is not null
    order by e.sort_name, a.id limit ${limit}`);
}
