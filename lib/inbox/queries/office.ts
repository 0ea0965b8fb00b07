import { sql } from 'drizzle-orm';
import type { Actor, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';

/** The subtrees that somebody keeps by role; the whole agency is the empty path. Auditors keep nothing: they read. */
export function keptPaths(actor: Actor): string[] {
  return actor.grants.flatMap(({ role, unitPath }) =>
    role === 'agency-admin' ? [''] : role === 'unit-admin' && unitPath !== null ? [unitPath] : [],
  );
}

const inPaths = sql`exists (select 1 from json_each(${sql.placeholder('paths')}) k where substr(u.path, 1, length(k.value)) = k.value)`;
const me = sql.placeholder('employeeId');
const day = sql.placeholder('day');

const missingAchievements = prepared((db) =>
  db
    .select({ cycleId: sql<string>`m.cycle_id`, periodId: sql<string>`m.period_id`, units: sql<number>`m.units` })
    .from(
      sql`(
      with led as materialized (
        select p.unit_id from assignments a join positions p on p.id = a.position_id and p.is_head = 1
          where a.employee_id = ${me} and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
        union select unit_id from appraiser_appointments where appraiser_id = ${me} and unit_id is not null
          and withdrawn_at is null and from_on <= ${day} and (to_on is null or to_on >= ${day})
      ), wanted as materialized (
        select u.id from units u where u.closed_on is null
          and (u.id not in (select unit_id from led) or u.parent_id is null)
          and (u.parent_id in (select unit_id from led) or (u.parent_id is null and u.id in (select unit_id from led)) or ${inPaths})
      )
      select p.cycle_id, p.id as period_id, count(*) as units
      from periods p join cycles c on c.id = p.cycle_id and c.status = 'open' join wanted w
      where p.window_from_on <= ${day}
        and not exists (select 1 from unit_achievements x where x.period_id = p.id and x.unit_id = w.id)
      group by p.id
    ) m`,
    )
    .prepare(),
);

/** Begun evaluations for which this person can enter the achievement of units and has not: by period, how many units. */
export function listMissingAchievements(db: Db, actor: Actor, today: PlainDate) {
  return missingAchievements(db).all({
    employeeId: actor.employeeId,
    day: today,
    paths: JSON.stringify(keptPaths(actor)),
  });
}

const OPEN_REPORTS = sql`appraiser_reports r join assignments a on a.id = r.assignment_id join units u on u.id = a.unit_id
  where r.status = 'open' and ${inPaths}`;

const registerCounts = prepared((db) =>
  db
    .select({
      withoutPassword: sql<number>`(select count(*) from accounts c cross join employees e on e.id = c.employee_id
        join assignments a on a.employee_id = e.id and a.from_on <= ${day} and (a.to_on is null or a.to_on >= ${day})
        join units u on u.id = a.unit_id
        where c.password_hash is null and c.disabled_at is null and e.deactivated_on is null and ${inPaths})`,
      reports: sql<number>`(select count(*) from ${OPEN_REPORTS})`,
      reportedAt: sql<number | null>`(select min(r.created_at) from ${OPEN_REPORTS})`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

type RegisterCounts = { withoutPassword: number; reports: number; reportedAt: Date | undefined };

/**
 * What waits in the register of whoever keeps it: people with a post who cannot sign in because nobody issued them a first password, and
 * reports of wrong appraisers with the day of the oldest. One statement.
 */
export function countInRegister(db: Db, actor: Actor, today: PlainDate): RegisterCounts {
  const found = registerCounts(db).get({ day: today, paths: JSON.stringify(keptPaths(actor)) });
  const { withoutPassword = 0, reports = 0, reportedAt } = found ?? {};
  return { withoutPassword, reports, reportedAt: reportedAt ? new Date(reportedAt) : undefined };
}

const anyPost = prepared((db) => db.select({ id: sql<string>`a.id` }).from(sql`assignments a`).limit(1).prepare());

/** Whether anybody has or had a post here; a new installation has nobody to plan for yet. */
export function hasPosts(db: Db): boolean {
  return anyPost(db).get() !== undefined;
}
