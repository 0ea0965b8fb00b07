import { eq } from 'drizzle-orm';
import { skps } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing } from '@/lib/kernel/decision';
import { partiesToday, type SkpHead, skpHead } from '../queries';
import { canTake, isCurrent, mayRead } from '../rules/access';
import { type SkpStep, skpSteps } from '../rules/lifecycle';

/** The plan that somebody wants to move on, after asking who may and whether the page was current. */
export function planFor(ctx: Context, step: SkpStep, input: { skpId: string; revision?: number }): SkpHead {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  enforce(canTake(step, ctx.actor, parties, skp));
  enforce(isCurrent(skp, input.revision));
  return skp;
}

export function takeStep(
  ctx: Context,
  step: SkpStep,
  skp: SkpHead,
  set: Partial<Pick<typeof skps.$inferInsert, 'submittedAt' | 'agreedAt' | 'returnReason'>> = {},
): void {
  ctx.db
    .update(skps)
    .set({ ...set, status: skpSteps[step].to, revision: skp.revision + 1 })
    .where(eq(skps.id, skp.id))
    .run();
}
