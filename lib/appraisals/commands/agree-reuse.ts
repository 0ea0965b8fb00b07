import { eq } from 'drizzle-orm';
import { resultReuses } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { all, enforce } from '@/lib/kernel/decision';
import { reuseDetail } from '../labels/reuse';
import { requireCurrentReuse } from '../queries/reuse-in-hand';
import { canAgree } from '../rules/reuse';
import type { AnswerReuseInput } from '../schema';
import { tellReuse } from '../writes/tell-reuse';

/**
 * The side that did not propose agrees to use the result of the old unit. This result is then the evaluation of the period, until a side
 * ends the agreement.
 */
export const agreeReuse = command('appraisal.reuse-agreed', { moves: 'reuses' }, (ctx, input: AnswerReuseInput) => {
  const found = requireCurrentReuse(ctx, input);
  const { skp, period, side, parties, current, can } = found;
  enforce(all(can, canAgree(side, current, parties)));
  ctx.db
    .update(resultReuses)
    .set({ agreedBy: ctx.actor.employeeId, agreedOn: todayOf(ctx) })
    .where(eq(resultReuses.id, current.id))
    .run();
  tellReuse(ctx, 'reuse-agreed', current.id, found);
  return { subject: skp.id, detail: reuseDetail(period, current.source) };
});
