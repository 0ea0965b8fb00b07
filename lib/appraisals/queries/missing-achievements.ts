import { sql } from 'drizzle-orm';
import { prepared } from '@/lib/kernel/prepared';
import type { TaskSearch } from '@/lib/kernel/tasks';
import { isOpenOn } from '@/lib/people/queries/units';
import { readersInCharge, UNITS_IN_CHARGE } from '@/lib/people/queries/units-in-charge';
import { hasPeopleIn } from './needed-units';

const day = sql.placeholder('day');
const PERIOD = { startOn: sql`p.start_on`, endOn: sql`p.end_on` };

const missing = prepared((db) =>
  db
    .select({
      readerId: sql<string>`x.reader`,
      cycleId: sql<string>`x.cycle_id`,
      periodId: sql<string>`x.period_id`,
      units: sql<number>`x.units`,
    })
    .from(
      sql`(with recursive ${UNITS_IN_CHARGE}
      select w.reader, p.cycle_id, p.id as period_id, count(*) as units
      from periods p join cycles c on c.id = p.cycle_id and c.status = 'open' join mine w
      where p.window_from_on <= ${day} and (w.is_led and w.parent_id is null or not w.is_led and (w.is_below or not w.is_own or w.keeps_all))
        and not exists (select 1 from unit_achievements x where x.period_id = p.id and x.unit_id = w.id)
        and ${isOpenOn(sql`w`, PERIOD.startOn)} and ${hasPeopleIn(sql`w`, PERIOD)}
      group by w.reader, p.id) x`,
    )
    .prepare(),
);

/**
 * How many units need an achievement that is missing and that the reader can enter. One row for each reader and each period of an open year
 * whose window has begun; no row if there is no such unit. One statement.
 */
export function listMissingAchievements(look: TaskSearch) {
  return missing(look.db).all({ day: look.today, readers: readersInCharge(look, 'enter-achievements') });
}
