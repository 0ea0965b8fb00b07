import { command } from '@/lib/kernel/command';
import { goalToChange, saveRevision } from '../writes/goal-in-hand';

type Input = { goalId: string; revision: number; reason: string };

/**
 * Ends an objective during the year, for a reason. Everything that refers to the objective stays readable. No plan has to contain it any
 * more.
 */
export const withdrawGoal = command('goal.withdrawn', { moves: 'goals' }, (ctx, { reason, ...input }: Input) => {
  const { goal, place } = goalToChange(ctx, input);
  saveRevision(ctx.db, goal, { withdrawnAt: ctx.now, withdrawalReason: reason });
  return { subject: goal.id, detail: { unit: place.unit.name } };
});
