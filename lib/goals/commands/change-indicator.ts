import { eq } from 'drizzle-orm';
import { unitGoalIndicators } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Db } from '@/lib/kernel/context';
import type { GoalInPlace } from '../queries/goals';
import { trajectoryPeriods } from '../queries/progress';
import { indicatorFields } from '../rules/fields';
import { goalToChange, indicatorToChange, saveRevision } from '../writes/goal-in-hand';
import { enforceConfirmed, enforceTrajectory, type TypedIndicator, writeTargets } from '../writes/indicators';

type Input = TypedIndicator & { goalId: string; indicatorId: string; revision: number };

/**
 * Changes an indicator, its target or the targets of its periods. Plans that have taken the indicator over keep its earlier words and
 * target.
 */
export const changeIndicator = command('goal.indicator-changed', { moves: 'goals' }, (ctx, input: Input) => {
  const { goalId, indicatorId, revision, targets, ...row } = input;
  const { goal, place } = goalToChange(ctx, { goalId, revision }, (found) => saved(ctx.db, found, indicatorId));
  const indicator = indicatorToChange(goal, indicatorId);
  enforceTrajectory(ctx.db, place.cycle.id, { ...row, targets });
  const targetIsSure = enforceConfirmed(place.cycle.year, { ...row, targets }, indicator);
  ctx.db
    .update(unitGoalIndicators)
    .set({ ...row, targetIsSure })
    .where(eq(unitGoalIndicators.id, indicator.id))
    .run();
  writeTargets(ctx.db, indicator.id, targets);
  saveRevision(ctx.db, goal);
  return { subject: goal.id, detail: { unit: place.unit.name, name: row.title } };
});

function saved(db: Db, { goal, place }: GoalInPlace, indicatorId: string): Record<string, string> {
  const periods = trajectoryPeriods(db, place.cycle.id);
  return indicatorFields(
    indicatorToChange(goal, indicatorId),
    periods.map(({ id }) => id),
  );
}
