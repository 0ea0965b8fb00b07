import { and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { assignments, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { type CycleRow, currentCycle, findCycle } from '@/lib/cycles/queries';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Decision } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn } from '@/lib/kernel/spans';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { leaderOn } from '@/lib/people/queries/reporting-line';
import { isOpenOn, matchesUnit, UNIT_LABEL, type Unit, unitById } from '@/lib/people/queries/units';
import { isClosedOn } from '@/lib/people/rules/org-tree';
import { canWriteGoals, type GoalScope, goalScopeOf, mayReadGoalsOf, maySeeCarriers } from '../rules/access';

const ownUnits = prepared((db) =>
  db
    .select({ unitId: assignments.unitId })
    .from(assignments)
    .where(and(eq(assignments.employeeId, sql.placeholder('personId')), holdsOn(assignments, sql.placeholder('day'))))
    .prepare(),
);

function unitsOf(db: Db, personId: string, day: PlainDate): string[] {
  return ownUnits(db)
    .all({ personId, day })
    .map(({ unitId }) => unitId);
}

/** The units whose objectives the actor may read today. */
export function goalScope(ctx: Context): GoalScope {
  const roles = scopeOf(ctx.actor, 'goals');
  if (roles === 'all') return goalScopeOf({ roles, own: [], led: [] });
  const [{ employeeId }, today] = [ctx.actor, todayOf(ctx)];
  return goalScopeOf({
    roles,
    own: unitsOf(ctx.db, employeeId, today),
    led: unitsLedBy(ctx.db, employeeId, today),
  });
}

/** A unit in a year, and what this reader may do with its objectives. */
export type Place = {
  unit: Unit;
  cycle: CycleRow;
  writing: Decision;
  /** Whether the reader may enter realisations. A closed unit may still report periods in which it existed. */
  reporting: Decision;
  maySeeCarriers: boolean;
};

/**
 * A unit in a year (the current year if `cycleId` is left out), and what the reader may do there. Undefined for people who may not read its
 * objectives, and if there is no such unit or year.
 */
export function findPlace(ctx: Context, unitId: string, cycleId?: string): Place | undefined {
  const unit = unitById(ctx.db, unitId);
  const cycle = cycleId ? findCycle(ctx.db, cycleId) : currentCycle(ctx);
  if (!unit || !cycle) return undefined;
  const scope = goalScope(ctx);
  if (!mayReadGoalsOf(scope, unit)) return undefined;
  const today = todayOf(ctx);
  const leaderId = leaderOn(ctx.db, unit.id, today)?.employeeId;
  const goals = { path: unit.path, leaderId, cycleStatus: cycle.status };
  return {
    unit,
    cycle,
    writing: canWriteGoals(ctx.actor, { ...goals, isClosed: isClosedOn(unit, today) }),
    reporting: canWriteGoals(ctx.actor, { ...goals, isClosed: false }),
    maySeeCarriers: maySeeCarriers(scope, unit),
  };
}

export type UnitFilter = 'uncarried' | 'none' | undefined;
export type GoalUnit = {
  id: string;
  code: string;
  name: string;
  path: string;
  closedOn: PlainDate | null;
  goals: number;
  uncarried: number;
};

/**
 * Condition that an objective `g` is carried: an objective in force of a unit below serves it, or a result in the current version of a
 * submitted or set plan refers to it.
 */
const CARRIED: SQL = sql`(exists (select 1 from unit_goals b where b.parent_goal_id = g.id and b.withdrawn_at is null)
  or exists (select 1 from skp_results r
  join skp_versions v on v.id = r.version_id
  join skps s on s.id = v.skp_id and s.version_id = v.id and s.status in ('submitted', 'agreed')
  where r.goal_id = g.id))`;

const UNITS_ON_A_PAGE = 50;

/**
 * One page of the units that were not closed before a year and whose objectives the actor may read, in the order of the tree. `goals`: how
 * many objectives in force a unit has. `uncarried`: how many of these nobody carries. `next`: the id after which the next page begins;
 * undefined on the last page.
 */
export function listGoalUnits(
  ctx: Context,
  wanted: { cycle: Pick<CycleRow, 'id' | 'startOn'>; search: string; only: UnitFilter; after: string | undefined },
): { rows: GoalUnit[]; next: string | undefined } {
  const ofUnit = sql`unit_goals g where g.cycle_id = ${wanted.cycle.id} and g.unit_id = ${units.id} and g.withdrawn_at is null`;
  const search = wanted.search.toLowerCase();
  const rows = ctx.db
    .select({
      id: units.id,
      code: units.code,
      name: UNIT_LABEL,
      path: units.path,
      closedOn: units.closedOn,
      goals: sql<number>`(select count(*) from ${ofUnit})`,
      uncarried: sql<number>`(select count(*) from ${ofUnit} and not ${CARRIED})`,
    })
    .from(units)
    .where(
      and(
        isOpenOn(sql`"units"`, sql`${wanted.cycle.startOn}`),
        within(goalScope(ctx)),
        search ? matchesUnit(search) : undefined,
        // A closed unit gets no more objectives, so it is not listed as lacking them.
        wanted.only === 'none'
          ? and(sql`not exists (select 1 from ${ofUnit})`, isOpenOn(sql`"units"`, sql`${todayOf(ctx)}`))
          : undefined,
        wanted.only === 'uncarried' ? sql`exists (select 1 from ${ofUnit} and not ${CARRIED})` : undefined,
        wanted.after
          ? sql`${units.sortKey} > (select x.sort_key from units x where x.id = ${wanted.after})`
          : undefined,
      ),
    )
    .orderBy(asc(units.sortKey))
    .limit(UNITS_ON_A_PAGE + 1)
    .all();
  const shown = rows.slice(0, UNITS_ON_A_PAGE);
  return { rows: shown, next: rows.length > shown.length ? shown.at(-1)?.id : undefined };
}

function within({ paths, unitIds }: GoalScope): SQL | undefined {
  if (paths === 'all') return undefined;
  return or(withinScope(units.path, paths), inArray(units.id, [...unitIds]));
}
