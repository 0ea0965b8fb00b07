import { command } from '@/lib/kernel/command';
import { planFor, takeStep } from '../writes/steps';

type Input = { skpId: string; revision?: number };

/** The employee takes a submitted plan, or a submitted change, back for editing, while the appraiser has not acted. */
export const withdrawSkp = command('skp.withdrawn', { movesOne: 'plans' }, (ctx, input: Input) => {
  const skp = planFor(ctx, 'withdraw', input);
  return { subject: skp.id, detail: takeStep(ctx, 'withdraw', skp, { submittedAt: null }) };
});
