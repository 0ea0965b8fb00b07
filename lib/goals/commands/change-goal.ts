import { command } from '@/lib/kernel/command';
import { goalFields } from '../rules/fields';
import type { GoalOrigin } from '../rules/vocabulary';
import { enforceParent, goalToChange, saveRevision } from '../writes/goal-in-hand';

type Input = {
  goalId: string;
  revision: number;
  title: string;
  origin: GoalOrigin;
  strategicLink: string;
  parentGoalId: string | null;
};

/**
 * Changes the wording, origin, strategic link or parent of an objective. Plans that have taken the objective over keep its earlier wording.
 */
export const changeGoal = command('goal.changed', { moves: 'goals' }, (ctx, { goalId, revision, ...set }: Input) => {
  const { goal, place } = goalToChange(ctx, { goalId, revision }, (found) => goalFields(found.goal));
  if (set.parentGoalId !== goal.parentGoalId) enforceParent(ctx, place, goal.id, set.parentGoalId);
  saveRevision(ctx.db, goal, set);
  return { subject: goal.id, detail: { unit: place.unit.name, source: set.origin } };
});
