import { eq } from 'drizzle-orm';
import { skps, skpVersions } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { contentOf, partiesToday, type SkpHead, skpHead, versionStateToday } from '../queries';
import { canTake, mayRead } from '../rules/access';
import { type SkpStep, skpSteps } from '../rules/lifecycle';
import type { ChangeStatus } from '../rules/vocabulary';
import { writingOf } from '../rules/writing';

/**
 * The plan with which the actor wants to do a step. Missing or refused if the actor cannot do the step, or if the plan changed since the
 * page was opened.
 */
export function planFor(ctx: Context, step: SkpStep, input: { skpId: string; revision?: number }): SkpHead {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  enforce(canTake(step, ctx.actor, parties, versionStateToday(ctx, skp)));
  enforceCurrent(skp, input.revision);
  return skp;
}

type Marks = { submittedAt?: Date | null; returnReason?: string | null };

type Hands = Partial<Pick<SkpHead, 'firstSubmittedAt' | 'returnedAt'>>;

/**
 * What each step changes in the instants that decide who is late. They are changed only for the plan itself: a change of a set plan has no
 * due day. [SKP-05]
 */
const CHANGED_INSTANTS: Readonly<Record<Exclude<SkpStep, 'agree'>, (skp: SkpHead, now: Date) => Hands>> = {
  submit: ({ firstSubmittedAt }, now) => ({ firstSubmittedAt: firstSubmittedAt ?? now }),
  withdraw: ({ firstSubmittedAt, returnedAt }) => ({ firstSubmittedAt: returnedAt && firstSubmittedAt }),
  return: (_, now) => ({ returnedAt: now }),
};

/**
 * Does a step with the working version. The step `agree` is done by `agreeSkp`. Returns the version number of a change for the audit entry;
 * empty for the plan itself.
 */
export function takeStep(
  ctx: Context,
  step: Exclude<SkpStep, 'agree'>,
  skp: SkpHead,
  marks: Marks,
): { number?: number } {
  const { to } = skpSteps[step];
  if (step !== 'submit') storeSubmitted(ctx, skp);
  const revision = skp.revision + 1;
  if (skp.changeVersionId === null) {
    ctx.db
      .update(skps)
      .set({ ...marks, ...CHANGED_INSTANTS[step](skp, ctx.now), status: to, revision })
      .where(eq(skps.id, skp.id))
      .run();
    return {};
  }
  const changeStatus: ChangeStatus = to;
  ctx.db.update(skps).set({ changeStatus, revision }).where(eq(skps.id, skp.id)).run();
  return ctx.db
    .update(skpVersions)
    .set(marks)
    .where(eq(skpVersions.id, skp.changeVersionId))
    .returning({ number: skpVersions.number })
    .get();
}

/**
 * Stores the content that was submitted, when the version is returned or taken back. A submitted version cannot be edited, so the stored
 * content is what was submitted.
 */
function storeSubmitted({ db }: Context, skp: SkpHead): void {
  const { versionId } = writingOf(skp);
  const handedIn = JSON.stringify(contentOf(db, versionId));
  db.update(skpVersions).set({ handedIn }).where(eq(skpVersions.id, versionId)).run();
}
