import { command } from '@/lib/kernel/command';
import { planFor, takeStep } from './take-step';

/** The employee takes a submitted plan, or a submitted change, back to write on, while the appraiser has not acted. */
export const withdrawSkp = command('skp.withdrawn', (ctx, input: { skpId: string; revision?: number }) => {
  const skp = planFor(ctx, 'withdraw', input);
  return { subject: skp.id, detail: takeStep(ctx, 'withdraw', skp, { submittedAt: null }) };
});
