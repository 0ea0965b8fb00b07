import { command } from '@/lib/kernel/command';
import { refuseField } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { capacityToday } from '@/lib/people/queries/acting';
import { MIN_RETURN_REASON } from '../rules/lifecycle';
import { planFor, takeStep } from '../writes/steps';

type Input = { skpId: string; revision?: number; reason: string };

/**
 * The appraiser returns the plan, or a change of it, to its owner and says what has to change. After the due day, the appraiser's superior
 * can also return a plan, but not a change.
 */
export const returnSkp = command('skp.returned', { movesOne: 'plans' }, (ctx, input: Input) => {
  const skp = planFor(ctx, 'return', input);
  const reason = input.reason.trim();
  if (reason.length < MIN_RETURN_REASON)
    refuseField('reason', `Tuliskan apa yang perlu diperbaiki, sekurang-kurangnya ${MIN_RETURN_REASON} huruf.`);
  const change = takeStep(ctx, 'return', skp, { submittedAt: null, returnReason: reason });
  sendNews(ctx, [skp.ownerId], { kind: 'plan-returned', subject: skp.id });
  const { detail } = capacityToday(ctx, skp.assignmentId);
  return { subject: skp.id, detail: { reason, ...change, ...detail } };
});
