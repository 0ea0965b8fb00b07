import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import type { PositionClass } from '@/lib/people/rules/vocabulary';
import type { SkpStatus } from '@/lib/skp/rules/vocabulary';

/**
 * The columns of a planned result and of its owner. The words are those of the version in force. Before a plan is set, they are those of
 * its first version.
 */
const COLUMNS = {
  lineage: sql<string>`r.lineage_id`,
  title: sql<string>`r.title`,
  supportedLineage: sql<string | null>`r.supported_lineage_id`,
  supportedText: sql<string>`r.supported_text`,
  isProvisional: sql<number>`r.support_is_provisional`,
  goalId: sql<string | null>`r.goal_id`,
  skpId: sql<string>`s.id`,
  versionId: sql<string>`s.version_id`,
  status: sql<SkpStatus>`s.status`,
  cycleId: sql<string>`s.cycle_id`,
  assignmentId: sql<string>`a.id`,
  employeeId: sql<string>`e.id`,
  name: sql<string>`e.name`,
  position: sql<string>`p.name`,
  isHead: sql<number>`p.is_head`,
  positionClass: sql<PositionClass>`p.position_class`,
  isIndependentUnitHead: sql<number>`p.is_independent_unit_head`,
  unitId: sql<string>`u.id`,
  unit: sql<string>`u.name || u.apart`,
  unitPath: sql<string>`u.path`,
  parentUnitId: sql<string | null>`u.parent_id`,
  fromOn: sql<PlainDate>`a.from_on`,
  toOn: sql<PlainDate | null>`a.to_on`,
  /** How many results support this result, in plans that are submitted or set. */
  supporters: sql<number>`(select count(*) from skp_results x join skp_versions xv on xv.id = x.version_id
    join skps xs on xs.id = xv.skp_id and xs.version_id = xv.id and xs.status in ('submitted', 'agreed')
    where x.supported_lineage_id = r.lineage_id)`,
};

const OWNED = sql`skp_results r cross join skp_versions v on v.id = r.version_id
  cross join skps s on s.id = v.skp_id and s.version_id = v.id
  cross join assignments a on a.id = s.assignment_id
  join employees e on e.id = s.owner_id join positions p on p.id = a.position_id join units u on u.id = a.unit_id`;
/** Condition that a plan is submitted or set. Drafts and returned plans are not shown to others. */
const HANDED_IN = sql`s.status in ('submitted', 'agreed')`;

const byLineage = prepared((db) =>
  db
    .select(COLUMNS)
    .from(OWNED)
    .where(sql`r.lineage_id = ${sql.placeholder('lineage')}`)
    .limit(1)
    .prepare(),
);
export type AlignedResult = NonNullable<ReturnType<ReturnType<typeof byLineage>['get']>>;

/**
 * A result in its current words. Undefined if the version in force, or the first version before it is set, does not have it. Unscoped, like
 * everything in this file: the caller then checks the right.
 */
export function resultOf(db: Db, lineage: string): AlignedResult | undefined {
  return byLineage(db).get({ lineage });
}

const ofPlan = prepared((db) =>
  db
    .select(COLUMNS)
    .from(OWNED)
    .where(
      sql`r.version_id = (select k.version_id from skps k where k.id = ${sql.placeholder('skpId')}) and r.title <> ''`,
    )
    .orderBy(sql`r.kind = 'tambahan'`, sql`r.ordinal`)
    .prepare(),
);

/** The results of a plan that have a title, in the order of its page. */
export function resultsOfPlan(db: Db, skpId: string): AlignedResult[] {
  return ofPlan(db).all({ skpId });
}

const supporting = prepared((db) =>
  db
    .select(COLUMNS)
    .from(OWNED)
    .where(
      sql`r.supported_lineage_id = ${sql.placeholder('lineage')} and ${HANDED_IN}
        and (e.sort_name, r.lineage_id) > (${sql.placeholder('name')}, ${sql.placeholder('after')})`,
    )
    .orderBy(sql`e.sort_name`, sql`r.lineage_id`)
    .limit(sql.placeholder('limit'))
    .prepare(),
);

const NAME_OF = prepared((db) =>
  db
    .select({ name: sql<string>`e.sort_name` })
    .from(OWNED)
    .where(sql`r.lineage_id = ${sql.placeholder('lineage')}`)
    .limit(1)
    .prepare(),
);

/** The results in submitted or set plans that support a given result, by the names of their owners, after the result `after`. */
export function supportersOf(
  db: Db,
  lineage: string,
  page: { after: string | undefined; limit: number },
): AlignedResult[] {
  const { after = '', limit } = page;
  const name = after ? (NAME_OF(db).get({ lineage: after })?.name ?? '') : '';
  return supporting(db).all({ lineage, name, after, limit });
}

const onGoals = prepared((db) =>
  db
    .select(COLUMNS)
    .from(OWNED)
    .where(sql`r.goal_id in (select value from json_each(${sql.placeholder('goalIds')})) and ${HANDED_IN}`)
    .orderBy(sql`e.sort_name`, sql`r.ordinal`)
    .prepare(),
);

/** The results in submitted or set plans that refer to these objectives, some only provisionally. */
export function resultsOnGoals(db: Db, goalIds: readonly string[]): AlignedResult[] {
  return onGoals(db).all({ goalIds: JSON.stringify(goalIds) });
}

const MOST_LOOSE = 30;
const IN_UNIT = sql`s.cycle_id = ${sql.placeholder('cycleId')} and a.unit_id = ${sql.placeholder('unitId')} and ${HANDED_IN}`;
const looseRows = prepared((db) =>
  db
    .select(COLUMNS)
    .from(sql`assignments b cross join skps k on k.assignment_id = b.id and k.cycle_id = ${sql.placeholder('cycleId')}
      cross join ${OWNED}`)
    .where(
      sql`b.unit_id = ${sql.placeholder('unitId')} and r.version_id = k.version_id and ${IN_UNIT}
        and (r.support_is_provisional = 1 or (r.supported_lineage_id is not null and not exists (
          select 1 from skp_results x join skp_versions xv on xv.id = x.version_id
            join skps xs on xs.id = xv.skp_id and xs.version_id = xv.id where x.lineage_id = r.supported_lineage_id)))`,
    )
    .orderBy(sql`e.sort_name`, sql`r.ordinal`)
    .limit(MOST_LOOSE)
    .prepare(),
);

/**
 * The results of a unit's people that have no firm support: they support something only provisionally ("sementara"), or a superior's result
 * that no longer exists. Only submitted or set plans count. At most 30 results.
 */
export function unsupportedResults(db: Db, place: { unitId: string; cycleId: string }): AlignedResult[] {
  return looseRows(db).all(place);
}

const formerTitle = prepared((db) =>
  db
    .select({ title: sql<string>`r.title` })
    .from(sql`skp_results r join skp_versions v on v.id = r.version_id`)
    .where(sql`r.lineage_id = ${sql.placeholder('lineage')}`)
    .orderBy(sql`v.number desc`)
    .limit(1)
    .prepare(),
);

/** The last title of a result that was removed from its plan. Undefined if no version has the result, because the plan was deleted. */
export function formerTitleOf(db: Db, lineage: string): string | undefined {
  return formerTitle(db).get({ lineage })?.title;
}

const openRoles = prepared((db) =>
  db
    .select({
      id: sql<string>`c.id`,
      wording: sql<string>`c.wording`,
      name: sql<string>`e.name`,
      position: sql<string>`p.name`,
    })
    .from(
      sql`role_cells c join assignments a on a.id = c.assignment_id join employees e on e.id = a.employee_id
        join positions p on p.id = a.position_id`,
    )
    .where(
      sql`c.cycle_id = ${sql.placeholder('cycleId')} and c.leader_assignment_id = ${sql.placeholder('assignmentId')}
        and c.role = 'result' and (c.column_key = ${sql.placeholder('lineage')} or c.column_key in (
          select i.lineage_id from skp_results r join skp_indicators i on i.result_id = r.id
          where r.version_id = ${sql.placeholder('versionId')} and r.lineage_id = ${sql.placeholder('lineage')}))
        and not exists (select 1 from skps k join skp_results x on x.version_id = coalesce(k.change_version_id, k.version_id)
          where k.cycle_id = c.cycle_id and k.assignment_id = c.assignment_id and x.role_cell_id = c.id)`,
    )
    .orderBy(sql`e.sort_name`)
    .limit(MOST_LOOSE)
    .prepare(),
);

export type OpenRole = ReturnType<ReturnType<typeof openRoles>['all']>[number];

/**
 * The roles that a matrix gives for a result or one of its indicators and that are not in a plan yet. At most 30, by the names of the
 * people.
 */
export function openRolesOf(db: Db, { cycleId, assignmentId, lineage, versionId }: AlignedResult): OpenRole[] {
  return openRoles(db).all({ cycleId, assignmentId, lineage, versionId });
}
