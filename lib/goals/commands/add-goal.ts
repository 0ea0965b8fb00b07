import { and, eq, isNull, sql } from 'drizzle-orm';
import { unitGoals } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { Rejection } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import type { GoalOrigin } from '../rules/vocabulary';
import { GOAL_LIMITS } from '../rules/withdrawal';
import { enforceParent, writablePlace } from '../writes/goal-in-hand';

type Input = {
  unitId: string;
  cycleId: string;
  title: string;
  origin: GoalOrigin;
  strategicLink: string;
  parentGoalId: string | null;
};

/**
 * Adds an objective of a unit in a year, after its existing objectives, withdrawn ones included. At most `GOAL_LIMITS.goals` can be in
 * force.
 */
export const addGoal = command('goal.added', { moves: 'goals' }, (ctx, input: Input) => {
  const place = writablePlace(ctx, input.unitId, input.cycleId);
  enforceParent(ctx, place, undefined, input.parentGoalId);
  const { unitId, cycleId, title, origin, strategicLink, parentGoalId } = input;
  const id = newId();
  ctx.db
    .insert(unitGoals)
    .values({
      ...{ id, unitId, cycleId, title, origin, strategicLink, parentGoalId },
      ordinal: nextOrdinal(ctx, unitId, cycleId),
      enteredBy: ctx.actor.employeeId,
      enteredAt: ctx.now,
    })
    .run();
  return { subject: id, detail: { unit: place.unit.name, year: place.cycle.year, source: origin } };
});

function nextOrdinal(ctx: Context, unitId: string, cycleId: string): number {
  const known = ctx.db
    .select({
      last: sql<number>`coalesce(max(${unitGoals.ordinal}), 0)`,
      inForce: sql<number>`count(*) filter (where ${isNull(unitGoals.withdrawnAt)})`,
    })
    .from(unitGoals)
    .where(and(eq(unitGoals.unitId, unitId), eq(unitGoals.cycleId, cycleId)))
    .get();
  if ((known?.inForce ?? 0) >= GOAL_LIMITS.goals)
    throw new Rejection([
      `Satu unit paling banyak memiliki ${GOAL_LIMITS.goals} sasaran. Gabungkan atau cabut yang tidak diperlukan.`,
    ]);
  return (known?.last ?? 0) + 1;
}
