import { eq } from 'drizzle-orm';
import { skps, skpVersions } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { contentOf, partiesToday, type SkpHead, skpHead, standingToday } from '../queries';
import { canTake, mayRead } from '../rules/access';
import { type ChangeStatus, type SkpStep, skpSteps } from '../rules/lifecycle';
import { writingOf } from '../rules/writing';

/** The plan that somebody wants to move on, after asking who may and whether the page was current. */
export function planFor(ctx: Context, step: SkpStep, input: { skpId: string; revision?: number }): SkpHead {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  const parties = partiesToday(ctx, skp);
  if (!mayRead(ctx.actor, parties)) missing('SKP');
  enforce(canTake(step, ctx.actor, parties, standingToday(ctx, skp)));
  enforceCurrent(skp, input.revision);
  return skp;
}

type Marks = { submittedAt?: Date | null; returnReason?: string | null };

type Hands = Partial<Pick<SkpHead, 'firstSubmittedAt' | 'returnedAt'>>;

/** What tells whose lateness it is; a change has no day by which it is due. [SKP-05] */
const HANDS: Readonly<Record<Exclude<SkpStep, 'agree'>, (skp: SkpHead, now: Date) => Hands>> = {
  submit: ({ firstSubmittedAt }, now) => ({ firstSubmittedAt: firstSubmittedAt ?? now }),
  withdraw: ({ firstSubmittedAt, returnedAt }) => ({ firstSubmittedAt: returnedAt && firstSubmittedAt }),
  return: (_, now) => ({ returnedAt: now }),
};

/** Moves what is in hand, the plan or its open change, one step on; setting is `agreeSkp`'s own. Answers with what the audit line adds. */
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

/** What lies with the appraiser is not written on, so what comes back is what was handed in. */
function keepHandedIn({ db }: Context, skp: SkpHead): void {
  const { versionId } = writingOf(skp);
  const handedIn = JSON.stringify(contentOf(db, versionId));
  db.update(skpVersions).set({ handedIn }).where(eq(skpVersions.id, versionId)).run();
}
