import { eq, sql } from 'drizzle-orm';
import { unitGoalIndicators } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Db } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { GOAL_LIMITS } from '../rules/withdrawal';
import { saveRevision, writableGoal } from '../writes/goal-in-hand';
import { enforceConfirmed, enforceTrajectory, type TypedIndicator, writeTargets } from '../writes/indicators';

type Input = TypedIndicator & { goalId: string };

/** Adds an indicator, with its target of the year and the targets of those periods that have one. Returns the id of the indicator. */
export const addIndicator = command(
  'goal.indicator-added',
  { moves: 'goals' },
  (ctx, { goalId, targets, ...row }: Input) => {
    const { goal, place } = writableGoal(ctx, goalId);
    if (goal.indicators.length >= GOAL_LIMITS.indicators)
      throw new Rejection([`Satu sasaran paling banyak memiliki ${GOAL_LIMITS.indicators} indikator.`]);
    enforceTrajectory(ctx.db, place.cycle.id, { ...row, targets });
    const targetIsSure = enforceConfirmed(place.cycle.year, { ...row, targets });
    const indicatorId = newId();
    const ordinal = lastOrdinal(ctx.db, goal.id) + 1;
    ctx.db
      .insert(unitGoalIndicators)
      .values({ ...row, targetIsSure, id: indicatorId, goalId: goal.id, ordinal })
      .run();
    writeTargets(ctx.db, indicatorId, targets);
    saveRevision(ctx.db, goal);
    return { subject: goal.id, indicatorId, detail: { unit: place.unit.name, name: row.title } };
  },
);

function lastOrdinal(db: Db, goalId: string): number {
  const row = db
    .select({ last: sql<number>`coalesce(max(${unitGoalIndicators.ordinal}), 0)` })
    .from(unitGoalIndicators)
    .where(eq(unitGoalIndicators.goalId, goalId))
    .get();
  return row?.last ?? 0;
}
