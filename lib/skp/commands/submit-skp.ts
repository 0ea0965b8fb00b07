import { command } from '@/lib/kernel/command';
import { enforce } from '@/lib/kernel/decision';
import { contentOf } from '../queries';
import { gapsOf, isComplete } from '../rules/completeness';
import { planFor, takeStep } from './take-step';

/** The employee hands the plan to the appraiser; from here on it is read-only to the employee. */
export const submitSkp = command('skp.submitted', (ctx, input: { skpId: string; revision?: number }) => {
  const skp = planFor(ctx, 'submit', input);
  enforce(isComplete(gapsOf(skp.form, contentOf(ctx.db, skp.versionId).results)));
  takeStep(ctx, 'submit', skp, { submittedAt: ctx.now, returnReason: null });
  return { subject: skp.id };
});
