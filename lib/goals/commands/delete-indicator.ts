import { eq } from 'drizzle-orm';
import { unitGoalIndicators, unitGoalTargets } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce } from '@/lib/kernel/decision';
import { usesOf } from '../queries/goals';
import { canDelete } from '../rules/withdrawal';
import { goalToChange, indicatorToChange, saveRevision } from '../writes/goal-in-hand';

type Input = { goalId: string; indicatorId: string; revision: number };

/** Deletes an indicator that nothing uses yet, with its targets. */
export const deleteIndicator = command('goal.indicator-deleted', { moves: 'goals' }, (ctx, input: Input) => {
  const { goal, place } = goalToChange(ctx, input);
  const { id: indicatorId, title } = indicatorToChange(goal, input.indicatorId);
  enforce(canDelete(usesOf(ctx.db, { indicatorId })));
  ctx.db.delete(unitGoalTargets).where(eq(unitGoalTargets.indicatorId, indicatorId)).run();
  ctx.db.delete(unitGoalIndicators).where(eq(unitGoalIndicators.id, indicatorId)).run();
  saveRevision(ctx.db, goal);
  return { subject: goal.id, detail: { unit: place.unit.name, name: title } };
});
