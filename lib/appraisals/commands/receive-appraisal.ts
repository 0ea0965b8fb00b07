import { eq } from 'drizzle-orm';
import { appraisals } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { findAppraisal } from '../queries';
import { canTakeStep } from '../rules/access';
import { appraisalSteps } from '../rules/lifecycle';
import type { AppraisalInput } from '../schema';

/**
 * The employee signs for the evaluation document. The days for an objection count from the next day. This is the only operation on an
 * appraisal that a closed year still allows. It changes no result, and closing the year must not take away the time to object.
 */
export const receiveAppraisal = command(
  'appraisal.received',
  { movesOne: 'appraisals' },
  (ctx, input: AppraisalInput) => {
    const { appraisal, parties } = findAppraisal(ctx, input.appraisalId) ?? missing('Penilaian');
    enforce(canTakeStep('receive', ctx.actor, parties, appraisal.status));
    const receivedOn = todayOf(ctx);
    ctx.db
      .update(appraisals)
      .set({
        status: appraisalSteps.receive.to,
        receivedAt: ctx.now,
        receivedOn,
        revision: appraisal.revision + 1,
      })
      .where(eq(appraisals.id, appraisal.id))
      .run();
    return { subject: appraisal.id, detail: { receivedOn } };
  },
);
