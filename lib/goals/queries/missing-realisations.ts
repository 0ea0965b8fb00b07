import { sql } from 'drizzle-orm';
import { prepared } from '@/lib/kernel/prepared';
import type { TaskSearch } from '@/lib/kernel/tasks';
import { isOpenOn } from '@/lib/people/queries/units';
import { readersInCharge, UNITS_IN_CHARGE } from '@/lib/people/queries/units-in-charge';

const missing = prepared((db) =>
  db
    .select({
      readerId: sql<string>`x.reader`,
      cycleId: sql<string>`x.cycle_id`,
      periodId: sql<string>`x.period_id`,
      units: sql<number>`x.units`,
      unitId: sql<string>`x.unit_id`,
    })
    .from(
      sql`(with recursive ${UNITS_IN_CHARGE}
      select w.reader, p.cycle_id, p.id as period_id, count(*) as units, min(w.id) as unit_id
      from periods p join cycles c on c.id = p.cycle_id and c.status = 'open' join mine w
      where p.kind <> 'tahunan' and p.end_on < ${sql.placeholder('day')} and ${isOpenOn(sql`w`, sql`p.start_on`)}
        and (w.is_led or (w.is_kept and not w.keeps_all))
        and exists (select 1 from unit_goals g cross join unit_goal_indicators i on i.goal_id = g.id
          where g.cycle_id = c.id and g.unit_id = w.id and g.withdrawn_at is null and i.withdrawn_at is null
            and i.direction <> 'by-date'
            and not exists (select 1 from unit_goal_realisations x where x.indicator_id = i.id and x.period_id = p.id))
      group by w.reader, p.id) x`,
    )
    .prepare(),
);

/**
 * For each reader and each month or quarter that is over in an open year: how many of the reader's units lack a realisation of an indicator
 * in force, and the id of one of these units. The reader's units are those that the reader leads, and those that the reader keeps as an
 * officer of a part of the tree. An agency admin keeps the whole agency, so only the units that this admin leads count: the task is for
 * people who know the unit. A target that is a time is left out, because it is reported when it is done. One statement.
 */
export function listMissingRealisations(look: TaskSearch) {
  return missing(look.db).all({ day: look.today, readers: readersInCharge(look, 'keep-goals') });
}
