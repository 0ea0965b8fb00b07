import { eq } from 'drizzle-orm';
import { unitGoalIndicators } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { goalToChange, indicatorToChange, saveRevision } from '../writes/goal-in-hand';

type Input = { goalId: string; indicatorId: string; revision: number; reason: string };

/**
 * Ends an indicator during the year. The reason is stored in the audit trail only. The realisations of the indicator, and the plans that
 * took it over, do not change.
 */
export const withdrawIndicator = command(
  'goal.indicator-withdrawn',
  { moves: 'goals' },
  (ctx, { reason, ...input }: Input) => {
    const { goal, place } = goalToChange(ctx, input);
    const { id, title } = indicatorToChange(goal, input.indicatorId);
    ctx.db.update(unitGoalIndicators).set({ withdrawnAt: ctx.now }).where(eq(unitGoalIndicators.id, id)).run();
    saveRevision(ctx.db, goal);
    return { subject: goal.id, detail: { unit: place.unit.name, name: title, reason } };
  },
);
