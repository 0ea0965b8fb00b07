import { eq, inArray } from 'drizzle-orm';
import { unitGoalIndicators, unitGoals, unitGoalTargets } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce } from '@/lib/kernel/decision';
import { usesOf } from '../queries/goals';
import { canDelete } from '../rules/withdrawal';
import { goalToChange } from '../writes/goal-in-hand';

type Input = { goalId: string; revision: number };

/** Deletes an objective that nothing uses yet, with its indicators and their targets. */
export const deleteGoal = command('goal.deleted', { moves: 'goals' }, (ctx, input: Input) => {
  const { goal, place } = goalToChange(ctx, input);
  enforce(canDelete(usesOf(ctx.db, { goalId: goal.id })));
  const indicators = ctx.db
    .select({ id: unitGoalIndicators.id })
    .from(unitGoalIndicators)
    .where(eq(unitGoalIndicators.goalId, goal.id));
  ctx.db.delete(unitGoalTargets).where(inArray(unitGoalTargets.indicatorId, indicators)).run();
  ctx.db.delete(unitGoalIndicators).where(eq(unitGoalIndicators.goalId, goal.id)).run();
  ctx.db.delete(unitGoals).where(eq(unitGoals.id, goal.id)).run();
  return { subject: goal.id, detail: { unit: place.unit.name, name: goal.title } };
});
