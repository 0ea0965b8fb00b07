import { command } from '@/lib/kernel/command';
import { planFor, takeStep } from '../writes/steps';

type Input = { skpId: string; revision?: number };

/**
 * The employee takes back a submitted plan, or a submitted change, before the appraiser has answered. The plan or change can then be edited
 * again.
 */
export const withdrawSkp = command('skp.withdrawn', { movesOne: 'plans' }, (ctx, input: Input) => {
  const skp = planFor(ctx, 'withdraw', input);
  return { subject: skp.id, detail: takeStep(ctx, 'withdraw', skp, { submittedAt: null }) };
});
