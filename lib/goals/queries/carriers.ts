import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

/**
 * Joins results `r` with the current version of their plan, if the plan is submitted or set. An open change of the plan is left out. Drafts
 * and returned plans are left out as well.
 */
const HANDED_IN = sql`join skp_versions v on v.id = r.version_id
  join skps s on s.id = v.skp_id and s.version_id = v.id and s.status in ('submitted', 'agreed')
  join employees e on e.id = s.owner_id
  join assignments a on a.id = s.assignment_id
  join positions p on p.id = a.position_id`;

const carrierRows = prepared((db) =>
  db
    .select({
      goalId: sql<string>`c.goal_id`,
      via: sql<CarrierVia>`c.via`,
      skpId: sql<string>`c.skp_id`,
      name: sql<string>`c.name`,
      position: sql<string>`c.position`,
      title: sql<string>`c.title`,
    })
    .from(
      sql`(
      with goal as materialized (select id, unit_id from unit_goals
        where id in (select value from json_each(${sql.placeholder('goalIds')}))),
      taken as materialized (
        select g.id as goal_id, case when p.is_head and a.unit_id = g.unit_id then 'head' else 'provisional' end as via,
          s.id as skp_id, e.name, p.name as position, r.title, r.lineage_id
        from goal g cross join skp_results r on r.goal_id = g.id ${HANDED_IN})
      select goal_id, via, skp_id, name, position, title from taken
      union all
      select t.goal_id, 'support', s.id, e.name, p.name, r.title
        from taken t cross join skp_results r on r.supported_lineage_id = t.lineage_id ${HANDED_IN} where t.via = 'head'
    ) c`,
    )
    .orderBy(sql`c.via <> 'head'`, sql`lower(c.name)`)
    .prepare(),
);

/**
 * How a plan carries an objective. `head`: the head of the unit takes the objective over. `support`: a result supports such a result of the
 * head. `provisional`: a result of another plan refers to the objective directly, because the owner's superior had no result to support.
 */
export type CarrierVia = 'head' | 'support' | 'provisional';
export type Carrier = Omit<ReturnType<ReturnType<typeof carrierRows>['all']>[number], 'goalId'>;

const indicatorRows = prepared((db) =>
  db
    .select({ indicatorId: sql<string>`c.id` })
    .from(
      sql`(select distinct i.id from unit_goal_indicators i
        cross join skp_indicators k on k.goal_indicator_id = i.id
        join skp_results r on r.id = k.result_id
        join skp_versions v on v.id = r.version_id
        join skps s on s.id = v.skp_id and s.version_id = v.id and s.status in ('submitted', 'agreed')
      where i.goal_id in (select value from json_each(${sql.placeholder('goalIds')}))) c`,
    )
    .prepare(),
);

const goalsBelow = prepared((db) =>
  db
    .select({
      parentGoalId: sql<string>`b.parent_goal_id`,
      id: sql<string>`b.id`,
      title: sql<string>`b.title`,
      unit: sql<string>`u.name || u.apart`,
      unitId: sql<string>`u.id`,
    })
    .from(sql`unit_goals b`)
    .innerJoin(sql`units u`, sql`u.id = b.unit_id`)
    .where(
      sql`b.parent_goal_id in (select value from json_each(${sql.placeholder('goalIds')})) and b.withdrawn_at is null`,
    )
    .orderBy(sql`u.sort_key`, sql`b.ordinal`)
    .prepare(),
);

export type GoalBelow = Omit<ReturnType<ReturnType<typeof goalsBelow>['all']>[number], 'parentGoalId'>;
export type Carried = {
  /**
   * The results that carry the objective (see `CarrierVia`): first those of the unit's head, then by name. One person can have several of
   * them.
   */
  by: (goalId: string) => readonly Carrier[];
  /** Whether a submitted or set plan has taken over the indicator. */
  hasIndicator: (indicatorId: string) => boolean;
  /** Objectives in force of units below that serve the objective, in the order of the tree. */
  below: (goalId: string) => readonly GoalBelow[];
};

/** Whose plans carry these objectives, and which objectives of units below serve them. Three statements, for any number of objectives. */
export function carriersOf(db: Db, ids: readonly string[]): Carried {
  const goalIds = JSON.stringify(ids);
  const people = Map.groupBy(carrierRows(db).all({ goalIds }), ({ goalId }) => goalId);
  const indicators = new Set(
    indicatorRows(db)
      .all({ goalIds })
      .map(({ indicatorId }) => indicatorId),
  );
  const below = Map.groupBy(goalsBelow(db).all({ goalIds }), ({ parentGoalId }) => parentGoalId);
  return {
    by: (goalId) => people.get(goalId) ?? [],
    hasIndicator: (indicatorId) => indicators.has(indicatorId),
    below: (goalId) => below.get(goalId) ?? [],
  };
}
