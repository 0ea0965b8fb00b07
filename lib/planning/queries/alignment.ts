import { todayOf } from '@/lib/agency/queries';
import { covers, type Scope } from '@/lib/agency/rules/scopes';
import { carriersOf, type GoalBelow } from '@/lib/goals/queries/carriers';
import { type Goal, type GoalHead, goalHead, listGoals } from '@/lib/goals/queries/goals';
import type { Context, Db } from '@/lib/kernel/context';
import { mayReadPlan, skpHead } from '@/lib/skp/queries';
import { type Planning, planningScope } from '../queries';
import { climb, type Rung } from '../rules/ladder';
import { plansOpenTo } from './nearness';
import type { AlignedResult, OpenRole } from './results';
import * as results from './results';

/** One step of a ladder (see `climb`). */
type Known = Rung<AlignedResult, GoalHead>;
/** One step of a ladder, and whether the reader can open it. */
export type Step = Known & { opens: boolean };

function lookUp(db: Db) {
  const found = new Map<string, AlignedResult | undefined>();
  const goals = new Map<string, GoalHead | undefined>();
  return {
    result: (lineage: string) => remembered(found, lineage, () => results.resultOf(db, lineage)),
    goal: (id: string) => remembered(goals, id, () => goalHead(db, id)),
    former: (lineage: string) => results.formerTitleOf(db, lineage),
  };
}

function remembered<Value>(known: Map<string, Value>, key: string, read: () => Value): Value {
  if (!known.has(key)) known.set(key, read());
  return known.get(key) as Value;
}

export type Ladder = { result: AlignedResult; up: Step[] };

/** For each of these results, the ladder from the top objective down to it. Unscoped: for results that the reader may see. */
function laddersOf(ctx: Context, of: readonly AlignedResult[], scope: Scope | undefined): Ladder[] {
  const known = lookUp(ctx.db);
  const climbed = of.map((result) => ({ result, up: climb(result, known) }));
  const passed = climbed.flatMap(({ up }) => up.flatMap((rung) => (rung.kind === 'result' ? [rung.result] : [])));
  const opens = plansOpenTo(ctx, todayOf(ctx), passed);
  const isOpen = (rung: Known) =>
    (rung.kind === 'result' && opens(rung.result)) ||
    (rung.kind === 'goal' && scope !== undefined && covers(scope, rung.goal.unitPath));
  return climbed.map(({ result, up }) => ({
    result,
    up: up.map((rung) => ({ ...rung, opens: isOpen(rung) })).reverse(),
  }));
}

/** Every result of a plan with the ladder above it; undefined for a reader who may not see the plan. */
export function laddersOfPlan(ctx: Context, skpId: string): Ladder[] | undefined {
  const skp = skpHead(ctx.db, skpId);
  if (!skp || !mayReadPlan(ctx, skp)) return undefined;
  return laddersOf(ctx, results.resultsOfPlan(ctx.db, skpId), planningScope(ctx));
}

export type ResultPage = Ladder & {
  below: AlignedResult[];
  /** How many results on this page are not shown, because the reader may not open their plans. */
  hidden: number;
  roles: OpenRole[];
  next: string | undefined;
};

const BELOW = 50;

/**
 * One result with the ladder above it, and the results that directly support it. Only the first page has `roles`. Undefined for a reader
 * who may not see the plan of the result.
 */
export function resultPage(ctx: Context, lineage: string, after: string | undefined): ResultPage | undefined {
  const result = results.resultOf(ctx.db, lineage);
  const skp = result && skpHead(ctx.db, result.skpId);
  if (!result || !skp || !mayReadPlan(ctx, skp)) return undefined;
  const [ladder] = laddersOf(ctx, [result], planningScope(ctx));
  const found = results.supportersOf(ctx.db, lineage, { after, limit: BELOW + 1 });
  const shown = found.slice(0, BELOW);
  const opens = plansOpenTo(ctx, todayOf(ctx), shown);
  const below = shown.filter(opens);
  return {
    ...ladder!,
    below,
    hidden: shown.length - below.length,
    roles: after ? [] : results.openRolesOf(ctx.db, result),
    next: found.length > BELOW ? shown.at(-1)?.lineage : undefined,
  };
}

export type GoalLadders = {
  goal: Goal;
  /** The results for this objective, first those of the unit's head. Results of other people may refer to it only provisionally. */
  carriers: readonly Carrier[];
  below: readonly GoalBelow[];
};
export type Carrier = AlignedResult & { isOfHead: boolean; opens: boolean };
export type UnitLadders = { goals: GoalLadders[]; loose: (AlignedResult & { opens: boolean })[] };

/**
 * The objectives in force of the unit that is shown, each with its results. `loose`: results of the unit's people that have no firm
 * support. Both are empty if no unit is shown.
 */
export function unitLadders(ctx: Context, { cycle, unit, today }: Planning): UnitLadders {
  if (!unit) return { goals: [], loose: [] };
  const { db } = ctx;
  const place = { unitId: unit.id, cycleId: cycle.id };
  const goals = listGoals(db, place).filter(({ withdrawnAt }) => withdrawnAt === null);
  const ids = goals.map(({ id }) => id);
  const on = results.resultsOnGoals(db, ids);
  const loose = results.unsupportedResults(db, place);
  const opens = plansOpenTo(ctx, today, [...on, ...loose]);
  const byGoal = Map.groupBy(on, ({ goalId }) => goalId);
  const { below } = carriersOf(db, ids);
  const carriers = (goalId: string) =>
    (byGoal.get(goalId) ?? []).map((result) => ({
      ...result,
      opens: opens(result),
      isOfHead: result.isHead === 1 && result.unitId === unit.id,
    }));
  return {
    goals: goals.map((goal) => ({ goal, carriers: carriers(goal.id).sort(headFirst), below: below(goal.id) })),
    loose: loose.map((result) => ({ ...result, opens: opens(result) })),
  };
}

function headFirst(a: Carrier, b: Carrier): number {
  return Number(b.isOfHead) - Number(a.isOfHead);
}
