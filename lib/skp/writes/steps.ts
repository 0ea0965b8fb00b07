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
 * The plan that the actor wants to move one step on. Missing or refused if the actor cannot, or if the plan changed since the page was
 * opened.
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

/** The days that each step changes, by which lateness is decided. A change of a set plan has no due day. [SKP-05] */
const HANDS: Readonly<Record<Exclude<SkpStep, 'agree'>, (skp: SkpHead, now: Date) => Hands>> = {
  submit: ({ firstSubmittedAt }, now) => ({ firstSubmittedAt: firstSubmittedAt ?? now }),
  withdraw: ({ firstSubmittedAt, returnedAt }) => ({ firstSubmittedAt: returnedAt && firstSubmittedAt }),
  return: (_, now) => ({ returnedAt: now }),
};

/** Moves the working version one step on. `agreeSkp` is not such a step. Returns what the audit entry contains in addition. */
export function takeStep(
  ctx: Context,
  step: Exclude<SkpStep, 'agree'>,
  skp: SkpHead,
  marks: Marks,
): { number?: number } {
  const { to } = skpSteps[step];
  if (step !== 'submit') keepHandedIn(ctx, skp);
  const revision = skp.revision + 1;
  if (skp.changeVersionId === null) {
    ctx.db
      .update(skps)
      .set({ ...marks, ...HANDS[step](skp, ctx.now), status: to, revision })
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
 * Stores the content that was submitted, when it is returned or taken back. A submitted version cannot be edited, so it is still the same.
 */
function keepHandedIn({ db }: Context, skp: SkpHead): void {
  const { versionId } = writingOf(skp);
  const handedIn = JSON.stringify(contentOf(db, versionId));
  db.update(skpVersions).set({ handedIn }).where(eq(skpVersions.id, versionId)).run();
}
