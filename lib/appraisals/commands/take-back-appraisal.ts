import { eq } from 'drizzle-orm';
import { appraisals } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { periodOfYear } from '@/lib/cycles/labels';
import { withdrawPapers } from '@/lib/documents/commands/withdraw-papers';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { capacityOf } from '@/lib/people/queries/acting';
import { findAppraisal } from '../queries';
import { appraisalSteps } from '../rules/lifecycle';
import { canTakeBack } from '../rules/release';
import type { AppraisalInput } from '../schema';

const NOT_JUDGED = {
  resultsRating: null,
  resultsReason: '',
  behaviourRating: null,
  behaviourReason: '',
  predikat: null,
} as const;

/**
 * The evaluator takes back an appraisal that was handed over, to correct it. This is possible until the employee has signed for it or the
 * year is closed.
 */
export const takeBackAppraisal = command(
  'appraisal.taken-back',
  { movesOne: 'appraisals' },
  (ctx, input: AppraisalInput) => {
    const { appraisal, parties, period, skp, evaluator, reuse } =
      findAppraisal(ctx, input.appraisalId) ?? missing('Penilaian');
    enforce(canTakeBack({ reader: ctx.actor, parties, status: appraisal.status, period }, todayOf(ctx)));
    const { columns, detail } = capacityOf(ctx.db, evaluator);
    ctx.db
      .update(appraisals)
      .set({
        status: appraisalSteps['take-back'].to,
        appraiserId: ctx.actor.employeeId,
        ...columns,
        releasedAt: null,
        releasedOn: null,
        // The hand-over copied the result of the old unit into this row. The copy is removed, because the agreement still provides that
        // result, and a draft must contain only ratings of its evaluator.
        ...(reuse && NOT_JUDGED),
        revision: appraisal.revision + 1,
      })
      .where(eq(appraisals.id, appraisal.id))
      .run();
    withdrawPapers(ctx, { subjectId: appraisal.id });
    const told = { subject: appraisal.id, detail: { period: periodOfYear(period) } };
    sendNews(ctx, [skp.ownerId], { kind: 'appraisal-taken-back', ...told });
    return { subject: appraisal.id, detail };
  },
);
