import { sql } from 'drizzle-orm';
import { isBelow, scopeTable, scopeText } from '@/lib/agency/queries/scopes';
import { type Capability, scopeOf } from '@/lib/agency/rules/capabilities';
import { holdsOn } from '@/lib/kernel/spans';
import type { TaskSearch } from '@/lib/kernel/tasks';
import { leaderOf } from './leader-of-unit';
import { LED_FROM_ABOVE } from './led-from-above';

const day = sql.placeholder('day');
const kept = scopeTable(sql`r.kept_in`);

/**
 * Parts of a `with recursive` statement. The table `mine` has, for each reader, the units for which the reader is responsible. `is_led`:
 * the reader leads the unit on `day`. `is_below`: the reader is the next leader above the unit. `is_kept`: the unit is within the scope of
 * the reader's role. At least one of the three is true. A holder who is away, or for whom another person acts on `day`, does not lead.
 * `is_own`: the reader works in the unit or below it. Placeholders: `readers` (see `readersInCharge`) and `day`.
 */
export const UNITS_IN_CHARGE = sql`
  asked as materialized (select j.value ->> 'id' as reader, j.value ->> 'scope' as kept_in, j.value ->> 'all' as keeps_all,
      (select u.path from assignments a join units u on u.id = a.unit_id
        where a.employee_id = j.value ->> 'id' and a.from_on <= ${day} order by a.from_on desc limit 1) as own_path
    from json_each(${sql.placeholder('readers')}) j),
  led as materialized (select c.reader, c.unit_id from (
    select r.reader, p.unit_id from asked r cross join assignments a on a.employee_id = r.reader
        join positions p on p.id = a.position_id and p.is_head = 1
      where ${holdsOn(sql`a`, day)}
    union select r.reader, n.unit_id from asked r cross join appraiser_appointments n on n.appraiser_id = r.reader
      where n.unit_id is not null and n.withdrawn_at is null and ${holdsOn(sql`n`, day)}) c
    where ${leaderOf(sql`c.unit_id`, sql`${day}`)} = c.reader),
  ${LED_FROM_ABOVE},
  kept as materialized (select r.reader, u.id from asked r cross join ${kept.ranges} cross join units u on ${kept.isWithin(sql`u.path`)}),
  mine as materialized (
    select m.reader, u.id, u.parent_id, u.closed_on, r.keeps_all,
      exists (select 1 from led l where l.reader = m.reader and l.unit_id = u.id) as is_led,
      exists (select 1 from kept k where k.reader = m.reader and k.id = u.id) as is_kept,
      exists (select 1 from from_above f where f.reader = m.reader and f.unit_id = u.id) as is_below,
      coalesce(${isBelow(sql`r.own_path`, sql`u.path`)}, 0) as is_own
    from (select reader, id from kept union select reader, unit_id from led
        union select reader, unit_id from from_above) m
      cross join asked r on r.reader = m.reader cross join units u on u.id = m.id)`;

/** The readers as JSON, each with the part of the tree in which they have a capability by role. */
export function readersInCharge({ readers }: TaskSearch, capability: Capability): string {
  return JSON.stringify(
    readers.map((reader) => {
      const scope = scopeOf(reader, capability);
      return { id: reader.employeeId, scope: scopeText(scope), all: scope === 'all' ? 1 : 0 };
    }),
  );
}
