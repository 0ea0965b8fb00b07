import { sql } from 'drizzle-orm';
import { isBelow, scopeTable, scopeText } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { hasPeopleIn } from '@/lib/appraisals/queries/needed-units';
import type { Actor, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { livedFrom } from '@/lib/people/queries/units';

const kept = scopeTable(sql.placeholder('scope'));
const me = sql.placeholder('employeeId');
const day = sql.placeholder('day');

const keepsAll = sql.placeholder('keepsAll');

const PERIOD = { startOn: sql`p.start_on`, endOn: sql`p.end_on` };

const missingFigures = prepared((db) =>
  db
    .select({
      what: sql<'achievements' | 'realisations'>`m.what`,
      cycleId: sql<string>`m.cycle_id`,
      periodId: sql<string>`m.period_id`,
      units: sql<number>`m.units`,
      unitId: sql<string>`m.unit_id`,
    })
    .from(
      sql`(
      with led as materialized (
        select p.unit_id from assignments a join positions p on p.id = a.position_id and p.is_head = 1
          where a.employee_id = ${me} and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
        union select unit_id from appraiser_appointments where appraiser_id = ${me} and unit_id is not null
          and withdrawn_at is null and from_on <= ${day} and (to_on is null or to_on >= ${day})
      ), kept as materialized (
        select u.id from ${kept.ranges} cross join units u on ${kept.isWithin(sql`u.path`)}
      ), own as materialized (
        select u.path from assignments a join units u on u.id = a.unit_id
          where a.employee_id = ${me} and a.from_on <= ${day} order by a.from_on desc limit 1
      ), mine as materialized (
        select u.id, u.parent_id, u.closed_on, u.id in (select unit_id from led) as is_led, u.id in (select id from kept) as is_kept,
          u.parent_id in (select unit_id from led) as is_below, exists (select 1 from own where ${isBelow(sql`own.path`, sql`u.path`)}) as is_own
        from (select id from kept union select unit_id from led union select b.id from led cross join units b on b.parent_id = led.unit_id) m
        cross join units u on u.id = m.id
      )
      select 'achievements' as what, p.cycle_id, p.id as period_id, count(*) as units, min(w.id) as unit_id
      from periods p join cycles c on c.id = p.cycle_id and c.status = 'open' join mine w
      where p.window_from_on <= ${day} and (w.is_led and w.parent_id is null or not w.is_led and (w.is_below or not w.is_own or ${keepsAll}))
        and not exists (select 1 from unit_achievements x where x.period_id = p.id and x.unit_id = w.id)
        and ${livedFrom(sql`w`, PERIOD.startOn)} and ${hasPeopleIn(sql`w`, PERIOD)}
      group by p.id
      union all
      select 'realisations', p.cycle_id, p.id, count(*), min(w.id)
      from periods p join cycles c on c.id = p.cycle_id and c.status = 'open' join mine w
      where p.kind <> 'tahunan' and p.end_on < ${day} and ${livedFrom(sql`w`, PERIOD.startOn)}
        and (w.is_led or (w.is_kept and not ${keepsAll}))
        and exists (select 1 from unit_goals g cross join unit_goal_indicators i on i.goal_id = g.id
          where g.cycle_id = c.id and g.unit_id = w.id and g.withdrawn_at is null and i.withdrawn_at is null
            and i.direction <> 'by-date'
            and not exists (select 1 from unit_goal_realisations x where x.indicator_id = i.id and x.period_id = p.id))
      group by p.id
    ) m`,
    )
    .prepare(),
);

/**
 * What this person can enter about units and has not, by period, in how many units: their achievement, once its evaluation has begun, and
 * what their objectives reached, once the period is over (something that is done by a day is told when it is done). Agency admins are not
 * asked for the latter: it is for those who know the unit, and six hundred of them would be no task. One statement.
 */
export function listMissingFigures(db: Db, actor: Actor, today: PlainDate) {
  const scope = scopeOf(actor, 'enter-achievements');
  return missingFigures(db).all({
    employeeId: actor.employeeId,
    day: today,
    scope: scopeText(scope),
    keepsAll: scope === 'all' ? 1 : 0,
  });
}

const OPEN_REPORTS = sql`appraiser_reports r join assignments a on a.id = r.assignment_id join units u on u.id = a.unit_id
  where r.status = 'open' and exists (select 1 from ${kept.ranges} where ${kept.isWithin(sql`u.path`)})`;

const openReports = prepared((db) =>
  db
    .select({ reports: sql<number>`count(*)`, reportedAt: sql<number | null>`min(r.created_at)` })
    .from(sql`${OPEN_REPORTS}`)
    .prepare(),
);

/** Reports of wrong appraisers that wait for whoever keeps the register, with the day of the oldest. */
export function reportsInRegister(db: Db, actor: Actor): { reports: number; reportedAt: Date | undefined } {
  const { reports = 0, reportedAt } = openReports(db).get({ scope: scopeText(scopeOf(actor, 'keep-people')) }) ?? {};
  return { reports, reportedAt: reportedAt ? new Date(reportedAt) : undefined };
}

const anyPost = prepared((db) => db.select({ id: sql<string>`a.id` }).from(sql`assignments a`).limit(1).prepare());

/** Whether anybody has or had a post here; a new installation has nobody to plan for yet. */
export function hasPosts(db: Db): boolean {
  return anyPost(db).get() !== undefined;
}
