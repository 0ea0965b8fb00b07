import { eq } from 'drizzle-orm';
import { appraisals } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { enforce, missing, StaleRevision } from '@/lib/kernel/decision';
import { capacityOf } from '@/lib/people/queries/acting';
import { RATING_LABELS } from '../labels';
import { type AppraisalRow, findAppraisal } from '../queries';
import { predikatFrom } from '../rules/readiness';
import { canRateNow } from '../rules/release';
import type { SaveAppraisalInput } from '../schema';

type Judged = Omit<SaveAppraisalInput, 'intent' | 'isReused'> & Partial<Pick<SaveAppraisalInput, 'isReused'>>;

/** The appraiser saves ratings, reasons and recommendation. The predikat comes from the two ratings alone. */
export const saveAppraisal = command('appraisal.saved', { moves: 'appraisal-drafts' }, (ctx, input: Judged) => {
  const found = findAppraisal(ctx, input.appraisalId) ?? missing('Penilaian');
  const { appraisal, parties, period, evaluator } = found;
  enforce(canRateNow({ reader: ctx.actor, parties, status: appraisal.status, period }, todayOf(ctx)));
  if (appraisal.revision !== input.revision) throw stale(appraisal, input);
  const judgement = input.isReused ? undefined : judgementIn(input);
  const { columns, detail } = capacityOf(ctx.db, evaluator);
  ctx.db
    .update(appraisals)
    .set({
      ...judgement,
      recommendation: input.recommendation,
      ...(input.earlyReason !== undefined && { earlyReason: input.earlyReason }),
      appraiserId: ctx.actor.employeeId,
      ...columns,
      revision: appraisal.revision + 1,
    })
    .where(eq(appraisals.id, appraisal.id))
    .run();
  return {
    subject: appraisal.id,
    detail,
    revision: appraisal.revision + 1,
    before: fieldsOf(appraisal),
  };
});

/**
 * The ratings and reasons from the form, and their predikat. Not called for a form that shows the result of an old unit: such a form has no
 * ratings, and the saved ratings stay unchanged.
 */
function judgementIn(input: Judged) {
  const judgement = {
    resultsRating: input.resultsRating ?? null,
    resultsReason: input.resultsReason,
    behaviourRating: input.behaviourRating ?? null,
    behaviourReason: input.behaviourReason,
  };
  return { ...judgement, predikat: predikatFrom(judgement) };
}

/** The saved values by field name of the form. A rating that was not given is left out. */
function fieldsOf({ resultsRating, resultsReason, behaviourRating, behaviourReason, recommendation }: AppraisalRow) {
  return {
    ...{ resultsReason, behaviourReason, recommendation },
    ...(resultsRating && { resultsRating }),
    ...(behaviourRating && { behaviourRating }),
  };
}

/**
 * The error for a form that was opened before the appraisal changed. It contains the saved values. A saved rating is included only if it
 * differs from the rating in the form.
 */
function stale(saved: AppraisalRow, typed: Judged): StaleRevision {
  const ratings = (['resultsRating', 'behaviourRating'] as const).flatMap((name) => {
    const rating = saved[name];
    return rating === (typed[name] ?? null) ? [] : [[name, rating ? RATING_LABELS[rating] : '']];
  });
  const { resultsReason, behaviourReason, recommendation } = saved;
  return new StaleRevision(
    { ...Object.fromEntries(ratings), resultsReason, behaviourReason, recommendation },
    saved.revision,
  );
}
