import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import {
  appraisals,
  assignments,
  cycles,
  employees,
  periods,
  positions,
  skps,
  unitAchievements,
  units,
} from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { coversSomething } from '@/lib/agency/rules/scopes';
import type { Actor, Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { all, type Decision } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { segmentPlaceOf } from '@/lib/people/queries/appointments';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { unitsLedFromAbove } from '@/lib/people/queries/led-from-above';
import { headOn, leaderAboveOn, leaderOn, segmentOn } from '@/lib/people/queries/reporting-line';
import { isOpenOn, UNIT_LABEL } from '@/lib/people/queries/units';
import {
  type CountingAchievement,
  canEnterAchievement,
  countingAchievement,
  type UnitLeaders,
} from '../rules/achievement';
import { canWorkOn } from '../rules/timing';
import type { AchievementSource, UnitAchievementLevel } from '../rules/vocabulary';
import { hasPeopleIn } from './needed-units';
import type { YearPeriod } from './periods';

const enteredRow = prepared((db) =>
  db
    .select({
      id: unitAchievements.id,
      achievement: unitAchievements.achievement,
      source: unitAchievements.source,
      issuedOn: unitAchievements.issuedOn,
      lastYear: unitAchievements.lastYear,
      basis: unitAchievements.basis,
      enteredBy: employees.name,
      enteredAt: unitAchievements.enteredAt,
      revision: unitAchievements.revision,
    })
    .from(unitAchievements)
    .innerJoin(employees, eq(employees.id, unitAchievements.enteredBy))
    .where(
      and(
        eq(unitAchievements.periodId, sql.placeholder('periodId')),
        eq(unitAchievements.unitId, sql.placeholder('unitId')),
      ),
    )
    .prepare(),
);

const annualOfYear = prepared((db) =>
  db
    .select({ achievement: unitAchievements.achievement })
    .from(unitAchievements)
    .innerJoin(periods, eq(periods.id, unitAchievements.periodId))
    .innerJoin(cycles, eq(cycles.id, periods.cycleId))
    .where(
      and(
        eq(unitAchievements.unitId, sql.placeholder('unitId')),
        eq(periods.kind, 'tahunan'),
        eq(cycles.year, sql.placeholder('year')),
        eq(cycles.purpose, sql.placeholder('purpose')),
        // A row with another source repeats the achievement of the year before. It is not the achievement of this year.
        eq(unitAchievements.source, 'entered'),
      ),
    )
    .limit(1)
    .prepare(),
);

export type EnteredAchievement = NonNullable<ReturnType<ReturnType<typeof enteredRow>['get']>>;
export function findEnteredAchievement(db: Db, periodId: string, unitId: string): EnteredAchievement | undefined {
  return enteredRow(db).get({ periodId, unitId });
}

/** The annual achievement of a unit in the year before that of the period; undefined if it was not entered in this application. */
export function previousAchievement(db: Db, period: YearPeriod, unitId: string): UnitAchievementLevel | undefined {
  return annualOfYear(db).get({ unitId, year: period.year - 1, purpose: period.purpose })?.achievement;
}

/** The achievement of a unit in a period that counts today; undefined if there is none yet. */
export function achievementCounting(
  db: Db,
  period: YearPeriod,
  unitId: string,
  today: PlainDate,
): CountingAchievement | undefined {
  const entered = enteredRow(db).get({ periodId: period.id, unitId });
  const recorded = period.kind === 'tahunan' ? previousAchievement(db, period, unitId) : undefined;
  return countingAchievement(period, { entered, recorded }, today);
}

/**
 * The ids of appraisals of a period that may use the achievement of a unit. Older appraisals do not store the unit, so all of them are
 * included, and the query below checks each one. Both parts search the same index.
 */
const MAY_USE_UNIT = sql`
  select w.id from appraisals w where w.period_id = ${sql.placeholder('periodId')} and w.achievement_unit_id = ${sql.placeholder('unitId')}
  union all
  select w.id from appraisals w where w.period_id = ${sql.placeholder('periodId')} and w.achievement_unit_id is null`;

const otherwiseRows = prepared((db) =>
  db
    .select({ achievement: sql<UnitAchievementLevel>`${appraisals.unitAchievement}`, people: sql<number>`count(*)` })
    .from(appraisals)
    .innerJoin(skps, eq(skps.id, appraisals.skpId))
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(
      sql`${appraisals.id} in (${MAY_USE_UNIT}) and ${appraisals.status} <> 'draft'
        and ${appraisals.unitAchievement} <> ${sql.placeholder('counting')}
        and coalesce(${appraisals.achievementUnitId}, case when ${positions.isHead} then ${units.parentId} else ${units.id} end)
          = ${sql.placeholder('unitId')}
        and not exists (select 1 from result_reuses r where r.skp_id = ${skps.id} and r.period_id = ${appraisals.periodId}
          and r.ended_on is null)`,
    )
    .groupBy(appraisals.unitAchievement)
    .prepare(),
);

export type OtherAchievement = ReturnType<ReturnType<typeof otherwiseRows>['all']>[number];

/**
 * For each achievement of the unit other than `counting` (for each, if it is undefined): how many appraisals of a period were handed over
 * with it. Appraisals with the result of an old unit are left out, because they use the achievement of that result.
 */
export function otherAchievements(
  db: Db,
  at: { periodId: string; unitId: string; counting: UnitAchievementLevel | undefined },
): OtherAchievement[] {
  return otherwiseRows(db).all({ ...at, counting: at.counting ?? '' });
}

const unitRow = prepared((db) =>
  db
    .select({ id: units.id, name: UNIT_LABEL, path: units.path, parentId: units.parentId, closedOn: units.closedOn })
    .from(units)
    .where(eq(units.id, sql.placeholder('unitId')))
    .prepare(),
);

export type UnitInHand = UnitLeaders & { id: string; name: string; leaderAboveName: string | undefined };

const nameRow = prepared((db) =>
  db
    .select({ name: employees.name })
    .from(employees)
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .prepare(),
);

/** A unit with its leaders and the next leader above, on a day; undefined if it does not exist. Unscoped: the caller checks rights. */
export function unitWithLeaders(db: Db, unitId: string, day: PlainDate): UnitInHand | undefined {
  const unit = unitRow(db).get({ unitId });
  if (!unit) return undefined;
  const above = leaderAboveOn(db, unitId, day)?.employeeId;
  const leaders = [headOn(db, unitId, day), leaderOn(db, unitId, day)?.employeeId];
  return {
    id: unit.id,
    name: unit.name,
    path: unit.path,
    isTop: unit.parentId === null,
    leaderIds: leaders.filter((id) => id !== undefined),
    leaderAboveId: above,
    leaderAboveName: above && nameRow(db).get({ employeeId: above })?.name,
  };
}

/**
 * Whether the actor can enter the achievement of a unit today. `unitPath` (where the actor works) is needed for unit admins only, who may
 * not enter it for that unit and the units above it.
 */
export function achievementDecision(ctx: Context, unit: UnitLeaders): Decision {
  return canEnterAchievement({ ...ctx.actor, unitPath: unitPathOfAdmin(ctx.db, ctx.actor, todayOf(ctx)) }, unit);
}

/**
 * Whether the actor can enter the achievement of a unit in a period. The period must have begun, and its year must be open. The page and
 * the command use the same answer.
 */
export function enteringOf(ctx: Context, period: YearPeriod, unit: UnitLeaders): Decision {
  return all(achievementDecision(ctx, unit), canWorkOn(period, todayOf(ctx)));
}

/** The path of the unit in which a unit admin works on a day, or worked last. Undefined for everybody else, for whom it does not matter. */
function unitPathOfAdmin(db: Db, { employeeId, grants }: Actor, day: PlainDate): string | undefined {
  const scope = scopeOf({ grants }, 'enter-achievements');
  if (scope === 'all' || scope.length === 0) return undefined;
  const assignmentId = segmentOn(db, employeeId, day);
  return assignmentId === undefined ? undefined : segmentPlaceOf(db, assignmentId)?.unitPath;
}

/** The people who can enter a missing achievement, in words. */
export function enterersOf(unit: UnitInHand): string {
  const officers = 'admin unit atau admin instansi';
  return unit.leaderAboveName ? `${unit.leaderAboveName} (pimpinan di atasnya), ${officers}` : officers;
}

/**
 * The condition for units whose achievement a person may see: the units of their role, the units directly below those that they lead, the
 * top unit if they lead it, and the units above which they are the next leader. Undefined if there are none.
 */
export function visibleUnits(db: Db, actor: Actor, day: PlainDate): SQL | undefined {
  const scope = scopeOf(actor, 'unit-achievements');
  if (scope === 'all') return sql`1`;
  const led = unitsLedBy(db, actor.employeeId, day).flatMap(({ id, parentId }) => [
    eq(units.parentId, id),
    ...(parentId === null ? [eq(units.id, id)] : []),
  ]);
  const fromAbove = unitsLedFromAbove(db, actor.employeeId, day);
  return or(
    coversSomething(scope) ? withinScope(units.path, scope) : undefined,
    fromAbove.length > 0 ? inArray(units.id, fromAbove) : undefined,
    ...led,
  );
}

export type UnitLine = {
  id: string;
  name: string;
  path: string;
  closedOn: PlainDate | null;
  achievement: UnitAchievementLevel | null;
  source: AchievementSource | null;
  issuedOn: PlainDate | null;
  /** Whether no appraisal of this period needs the achievement of the unit: see `hasPeopleIn`. */
  isEmpty: boolean;
};

/** Whether the person may see the achievement of at least one unit. */
export function seesAchievements(ctx: Context): boolean {
  return visibleUnits(ctx.db, ctx.actor, todayOf(ctx)) !== undefined;
}

/**
 * One page of the units that the actor may see, without those closed before the period, in the order of the tree. `after`: the last unit of
 * the page before. `onlyMissing`: only units that need an achievement (`hasPeopleIn`) and have none.
 */
export function listUnitAchievements(
  ctx: Context,
  wanted: { period: Pick<YearPeriod, 'id' | 'startOn' | 'endOn'>; after?: string; limit: number; onlyMissing: boolean },
): UnitLine[] {
  const visible = visibleUnits(ctx.db, ctx.actor, todayOf(ctx));
  if (!visible) return [];
  const { id: periodId, startOn, endOn } = wanted.period;
  const span = { startOn: sql`${startOn}`, endOn: sql`${endOn}` };
  const hasPeople = hasPeopleIn(sql`"units"`, span);
  return ctx.db
    .select({
      id: units.id,
      name: UNIT_LABEL,
      path: units.path,
      closedOn: units.closedOn,
      achievement: unitAchievements.achievement,
      source: unitAchievements.source,
      issuedOn: unitAchievements.issuedOn,
      isEmpty: sql<boolean>`not ${hasPeople}`.mapWith(Boolean),
    })
    .from(units)
    .leftJoin(unitAchievements, and(eq(unitAchievements.unitId, units.id), eq(unitAchievements.periodId, periodId)))
    .where(
      and(
        visible,
        isOpenOn(sql`"units"`, span.startOn),
        wanted.after
          ? sql`${units.sortKey} > (select x.sort_key from units x where x.id = ${wanted.after})`
          : undefined,
        wanted.onlyMissing ? sql`${unitAchievements.id} is null and ${hasPeople}` : undefined,
      ),
    )
    .orderBy(asc(units.sortKey))
    .limit(wanted.limit)
    .all();
}

/** Whether the actor may see the achievement of a unit, also as its leader. If not, the answer is that the unit does not exist. */
export function listableUnit(ctx: Context, unit: Pick<UnitInHand, 'id' | 'leaderIds'>): boolean {
  if (unit.leaderIds.includes(ctx.actor.employeeId)) return true;
  const visible = visibleUnits(ctx.db, ctx.actor, todayOf(ctx));
  return (
    visible !== undefined &&
    ctx.db
      .select({ id: units.id })
      .from(units)
      .where(and(visible, eq(units.id, unit.id)))
      .get() !== undefined
  );
}
