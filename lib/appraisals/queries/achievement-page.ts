import { todayOf } from '@/lib/agency/queries';
import { type GoalProgress, goalProgress } from '@/lib/goals/queries/progress';
import type { Context } from '@/lib/kernel/context';
import type { Decision } from '@/lib/kernel/decision';
import { type CountingAchievement, fallsBackToPreviousYear } from '../rules/achievement';
import {
  achievementCounting,
  type EnteredAchievement,
  enteringOf,
  findEnteredAchievement,
  listableUnit,
  listUnitAchievements,
  type OtherAchievement,
  otherAchievements,
  previousAchievement,
  type UnitInHand,
  type UnitLine,
  unitWithLeaders,
} from './achievements';
import type { YearPeriod } from './periods';

const PAGE = 50;

export type AchievementEntry = {
  unit: UnitInHand;
  entered: EnteredAchievement | undefined;
  decision: Decision;
  mayFallBack: boolean;
  previous: ReturnType<typeof previousAchievement>;
  counting: CountingAchievement | undefined;
  /** For each achievement other than the one that counts now: how many appraisals were handed over with it. */
  otherCounts: readonly OtherAchievement[];
  /** The progress of the unit's own objectives in the period. */
  goals: GoalProgress[];
};

/** The achievement of one unit, to enter or to read. Undefined if the unit does not exist, or if the reader may not see its achievement. */
export function achievementEntry(ctx: Context, period: YearPeriod, unitId: string): AchievementEntry | undefined {
  const today = todayOf(ctx);
  const unit = unitWithLeaders(ctx.db, unitId, today);
  if (!unit || !listableUnit(ctx, unit)) return undefined;
  const counting = achievementCounting(ctx.db, period, unitId, today);
  return {
    unit,
    counting,
    otherCounts: otherAchievements(ctx.db, { periodId: period.id, unitId, counting: counting?.achievement }),
    entered: findEnteredAchievement(ctx.db, period.id, unitId),
    decision: enteringOf(ctx, period, unit),
    mayFallBack: fallsBackToPreviousYear(period, today),
    previous: previousAchievement(ctx.db, period, unitId),
    goals: goalProgress(ctx.db, unitId, period.id, today),
  };
}

/** One page of units, and the id after which the next page begins; undefined on the last page. */
export function achievementLines(
  ctx: Context,
  wanted: { period: YearPeriod; after: string | undefined; onlyMissing: boolean },
): { lines: UnitLine[]; next: string | undefined } {
  const lines = listUnitAchievements(ctx, { ...wanted, limit: PAGE + 1 });
  return { lines: lines.slice(0, PAGE), next: lines.length > PAGE ? lines[PAGE - 1]?.id : undefined };
}
