import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { unitGoalIndicators, unitGoals, unitGoalTargets, units } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import type { Decimal } from '@/lib/kernel/numbers';
import { prepared } from '@/lib/kernel/prepared';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import type { GoalUses } from '../rules/withdrawal';
import { findPlace, type Place } from './places';

const parentGoal = alias(unitGoals, 'parent_goal');
const parentUnit = alias(units, 'parent_unit');

const goalColumns = {
  id: unitGoals.id,
  cycleId: unitGoals.cycleId,
  unitId: unitGoals.unitId,
  unit: UNIT_LABEL,
  unitPath: units.path,
  title: unitGoals.title,
  origin: unitGoals.origin,
  strategicLink: unitGoals.strategicLink,
  parentGoalId: unitGoals.parentGoalId,
  parentTitle: parentGoal.title,
  parentUnit: parentUnit.name,
  withdrawnAt: unitGoals.withdrawnAt,
  withdrawalReason: unitGoals.withdrawalReason,
  revision: unitGoals.revision,
};

function goals(db: Db) {
  return db
    .select(goalColumns)
    .from(unitGoals)
    .innerJoin(units, eq(units.id, unitGoals.unitId))
    .leftJoin(parentGoal, eq(parentGoal.id, unitGoals.parentGoalId))
    .leftJoin(parentUnit, eq(parentUnit.id, parentGoal.unitId));
}

const goalRow = prepared((db) =>
  goals(db)
    .where(eq(unitGoals.id, sql.placeholder('goalId')))
    .prepare(),
);

const goalRows = prepared((db) =>
  goals(db)
    .where(and(eq(unitGoals.cycleId, sql.placeholder('cycleId')), eq(unitGoals.unitId, sql.placeholder('unitId'))))
    .orderBy(sql`${unitGoals.withdrawnAt} is not null`, asc(unitGoals.ordinal))
    .prepare(),
);

const namedGoals = prepared((db) =>
  goals(db)
    .where(sql`${unitGoals.id} in (select value from json_each(${sql.placeholder('goalIds')}))`)
    .prepare(),
);

/** The indicators in force of the objectives whose ids are in a JSON list. */
const indicatorRows = prepared((db) =>
  db
    .select()
    .from(unitGoalIndicators)
    .where(
      and(
        sql`${unitGoalIndicators.goalId} in (select value from json_each(${sql.placeholder('goalIds')}))`,
        isNull(unitGoalIndicators.withdrawnAt),
      ),
    )
    .orderBy(asc(unitGoalIndicators.ordinal))
    .prepare(),
);

const targetRows = prepared((db) =>
  db
    .select({
      indicatorId: unitGoalTargets.indicatorId,
      periodId: unitGoalTargets.periodId,
      target: unitGoalTargets.target,
    })
    .from(unitGoalTargets)
    .innerJoin(unitGoalIndicators, eq(unitGoalIndicators.id, unitGoalTargets.indicatorId))
    .where(sql`${unitGoalIndicators.goalId} in (select value from json_each(${sql.placeholder('goalIds')}))`)
    .prepare(),
);

export type GoalHead = NonNullable<ReturnType<ReturnType<typeof goalRow>['get']>>;
export type GoalIndicator = typeof unitGoalIndicators.$inferSelect & {
  /** The targets of the periods, by id of the period. A period without a target has no entry. */
  targets: ReadonlyMap<string, Decimal>;
};
export type Goal = GoalHead & { indicators: GoalIndicator[] };

/** One objective without its indicators. Unscoped: it does not check whether the reader may see the objective. */
export function goalHead(db: Db, goalId: string): GoalHead | undefined {
  return goalRow(db).get({ goalId });
}

/** The objectives of a unit in a year, withdrawn ones last, with the indicators in force and their targets. Three statements. */
export function listGoals(db: Db, place: { unitId: string; cycleId: string }): Goal[] {
  return withIndicators(db, goalRows(db).all(place));
}

function withIndicators(db: Db, heads: readonly GoalHead[]): Goal[] {
  if (heads.length === 0) return [];
  const goalIds = JSON.stringify(heads.map(({ id }) => id));
  const targets = Map.groupBy(targetRows(db).all({ goalIds }), ({ indicatorId }) => indicatorId);
  const indicators = indicatorRows(db)
    .all({ goalIds })
    .map((indicator) => ({
      ...indicator,
      targets: new Map((targets.get(indicator.id) ?? []).map(({ periodId, target }) => [periodId, target])),
    }));
  return heads.map((head) => ({ ...head, indicators: indicators.filter(({ goalId }) => goalId === head.id) }));
}

/** Of the units whose ids are in a JSON list, the deepest one that has objectives in force in a year. */
const nearestUnit = prepared((db) =>
  db
    .select({ unitId: units.id, isIndependent: units.isIndependent })
    .from(units)
    .where(
      sql`${units.id} in (select value from json_each(${sql.placeholder('unitIds')})) and exists (
        select 1 from unit_goals g where g.unit_id = units.id and g.cycle_id = ${sql.placeholder('cycleId')} and g.withdrawn_at is null)`,
    )
    .orderBy(sql`length(${units.path}) desc`)
    .limit(1)
    .prepare(),
);

/**
 * The objectives in force of the unit at the end of a path, or of the nearest unit above that has any. `isIndependent`: whether that unit
 * is independent; false if no unit has objectives.
 */
export function nearestGoals(
  db: Db,
  place: { unitPath: string; cycleId: string },
): { isIndependent: boolean; goals: Goal[] } {
  const unitIds = JSON.stringify(place.unitPath.split('/').filter(Boolean));
  const unit = nearestUnit(db).get({ unitIds, cycleId: place.cycleId });
  if (!unit) return { isIndependent: false, goals: [] };
  return {
    isIndependent: unit.isIndependent,
    goals: goalsInForce(db, { unitId: unit.unitId, cycleId: place.cycleId }),
  };
}

/** The objectives of a unit in a year without withdrawn ones. Three statements. */
export function goalsInForce(db: Db, place: { unitId: string; cycleId: string }): Goal[] {
  return listGoals(db, place).filter(({ withdrawnAt }) => withdrawnAt === null);
}

const indicatorsOfUnit = prepared((db) =>
  db
    .select({ id: unitGoalIndicators.id })
    .from(unitGoalIndicators)
    .innerJoin(unitGoals, eq(unitGoals.id, unitGoalIndicators.goalId))
    .where(and(eq(unitGoals.cycleId, sql.placeholder('cycleId')), eq(unitGoals.unitId, sql.placeholder('unitId'))))
    .prepare(),
);

/** Whether each id is an indicator of a unit in a year, in force or ended. */
export function areOfUnit(db: Db, place: { unitId: string; cycleId: string }, ids: readonly string[]): boolean {
  const known = new Set(
    indicatorsOfUnit(db)
      .all(place)
      .map(({ id }) => id),
  );
  return ids.every((id) => known.has(id));
}

/** Objectives by id, withdrawn ones included, in no particular order. Unscoped: for plans that refer to them. */
export function goalsById(db: Db, ids: readonly string[]): Goal[] {
  return ids.length === 0 ? [] : withIndicators(db, namedGoals(db).all({ goalIds: JSON.stringify(ids) }));
}

export type GoalInPlace = { goal: Goal; place: Place };

/** One objective with its unit and year, for people who may read it; undefined for everybody else. */
export function findGoal(ctx: Context, goalId: string): GoalInPlace | undefined {
  const head = goalHead(ctx.db, goalId);
  const place = head && findPlace(ctx, head.unitId, head.cycleId);
  const [goal] = place ? withIndicators(ctx.db, [head]) : [];
  return place && goal && { goal, place };
}

export type ParentChoice = { id: string; title: string; unit: string };

/**
 * The objectives that an objective of this unit can serve: those in force of all units above, in the same year. The nearest unit comes
 * first.
 */
export function parentChoices(db: Db, { unit, cycle }: Pick<Place, 'unit' | 'cycle'>): ParentChoice[] {
  const above = unit.path.split('/').filter(Boolean).slice(0, -1);
  if (above.length === 0) return [];
  return db
    .select({ id: unitGoals.id, title: unitGoals.title, unit: UNIT_LABEL })
    .from(unitGoals)
    .innerJoin(units, eq(units.id, unitGoals.unitId))
    .where(and(inArray(unitGoals.unitId, above), eq(unitGoals.cycleId, cycle.id), isNull(unitGoals.withdrawnAt)))
    .orderBy(sql`length(${units.path}) desc`, asc(unitGoals.ordinal))
    .all();
}

const wayUpRows = prepared((db) =>
  db
    .select({ id: sql<string>`w.id` })
    .from(
      sql`(with recursive way(id) as (
        select ${sql.placeholder('goalId')}
        union select g.parent_goal_id from way join unit_goals g on g.id = way.id where g.parent_goal_id is not null)
      select id from way) w`,
    )
    .prepare(),
);

/** The id of an objective, then those of its parent and all objectives further up. */
export function goalAndAncestorIds(db: Db, goalId: string): string[] {
  return wayUpRows(db)
    .all({ goalId })
    .map(({ id }) => id);
}

const goalUsesRow = prepared((db) =>
  db
    .select({
      results: sql<number>`(select count(*) from skp_results r where r.goal_id = ${sql.placeholder('goalId')})`,
      goalsBelow: sql<number>`(select count(*) from unit_goals b where b.parent_goal_id = ${sql.placeholder('goalId')})`,
      realisations: sql<number>`(select count(*) from unit_goal_realisations x
        join unit_goal_indicators i on i.id = x.indicator_id where i.goal_id = ${sql.placeholder('goalId')})`,
      roles: sql<number>`(select count(*) from unit_goal_indicators i join role_cells c
        on c.column_kind = 'goal-indicator' and c.column_key = i.id where i.goal_id = ${sql.placeholder('goalId')})`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

const indicatorUsesRow = prepared((db) =>
  db
    .select({
      results: sql<number>`(select count(*) from skp_indicators k where k.goal_indicator_id = ${sql.placeholder('indicatorId')})`,
      goalsBelow: sql<number>`0`,
      realisations: sql<number>`(select count(*) from unit_goal_realisations x where x.indicator_id = ${sql.placeholder('indicatorId')})`,
      roles: sql<number>`(select count(*) from role_cells c
        where c.column_kind = 'goal-indicator' and c.column_key = ${sql.placeholder('indicatorId')})`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

/**
 * How many records use an objective or an indicator. If any record does, the objective or indicator can be withdrawn but not deleted
 * (`canDelete`).
 */
export function usesOf(db: Db, on: { goalId: string } | { indicatorId: string }): GoalUses {
  const row = 'goalId' in on ? goalUsesRow(db).get(on) : indicatorUsesRow(db).get(on);
  return row ?? { results: 0, goalsBelow: 0, realisations: 0, roles: 0 };
}
