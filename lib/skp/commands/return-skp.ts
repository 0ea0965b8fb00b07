import { command } from '@/lib/kernel/command';
import { refuseField } from '@/lib/kernel/decision';
import { MIN_RETURN_REASON } from '../rules/lifecycle';
import { planFor, takeStep } from './take-step';

/** The appraiser hands the plan back to its owner and says what to change. */
export const returnSkp = command('skp.returned', (ctx, input: { skpId: string; revision?: number; reason: string }) => {
  const skp = planFor(ctx, 'return', input);
  const reason = input.reason.trim();
  if (reason.length < MIN_RETURN_REASON)
    refuseField('reason', `Tuliskan apa yang perlu diperbaiki, sekurang-kurangnya ${MIN_RETURN_REASON} huruf.`);
  takeStep(ctx, 'return', skp, { submittedAt: null, returnReason: reason });
  return { subject: skp.id, detail: { reason } };
});
