import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce } from '@/lib/kernel/decision';
import { contentOf, type SkpContent, type SkpHead } from '../queries';
import { planGaps } from '../queries/led-goals';
import { versionById } from '../queries/versions';
import { canSubmitChange } from '../rules/changes';
import { canBeSubmitted } from '../rules/completeness';
import { differencesOf } from '../rules/differences';
import { writingOf } from '../rules/writing';
import { planFor, takeStep } from '../writes/steps';

type Input = {
  skpId: string;
  revision?: number;
  /** Whether the owner confirms that the plan does not change. Asked only in a clarification with a new appraiser. */
  isUnchanged?: boolean;
};

/**
 * The employee signs the plan, or a change of it, and submits it to the appraiser. Until the plan or change is returned or taken back, the
 * employee can only read it.
 */
export const submitSkp = command('skp.submitted', { movesOne: 'plans' }, (ctx, input: Input) => {
  const skp = planFor(ctx, 'submit', input);
  const written = contentOf(ctx.db, writingOf(skp).versionId);
  enforce(canBeSubmitted(planGaps(ctx.db, skp, written.results)));
  if (skp.changeVersionId !== null) askDifference(ctx, skp, written, input.isUnchanged ?? false);
  return { subject: skp.id, detail: takeStep(ctx, 'submit', skp, { submittedAt: ctx.now, returnReason: null }) };
});

function askDifference({ db }: Context, skp: SkpHead, written: SkpContent, isConfirmed: boolean): void {
  const { kind } = versionById(db, writingOf(skp).versionId);
  const differences = differencesOf(contentOf(db, skp.versionId), written).length;
  enforce(canSubmitChange({ kind, differences, isConfirmed }));
}
