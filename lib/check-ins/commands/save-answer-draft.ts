import { eq } from 'drizzle-orm';
import { answerDrafts, checkIns } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { comparedFields, staleAnswer } from '../queries/answer';
import { findCheckIn, reportStatusOf } from '../queries/check-in';
import { canWriteAnswer } from '../rules/access';
import type { TypedAnswer } from '../rules/answer';
import type { CheckInReview } from './review-check-in';

/** Saves the answer, or its correction, that the appraiser is still writing. It may be incomplete, and nobody else can read it. */
export const saveAnswerDraft = command(
  'check-in.answer-drafted',
  { moves: 'check-in-contents' },
  (ctx, input: CheckInReview) => {
    const { checkInId, revision: read, ...answer } = input;
    const found = findCheckIn(ctx, checkInId) ?? missing('Check-in');
    const { checkIn, parties } = found;
    enforce(canWriteAnswer(ctx.actor, parties, { ...reportStatusOf(checkIn), reviewedBy: checkIn.reviewedBy }));
    if (read !== checkIn.revision) throw staleAnswer(ctx, found);
    const before = comparedFields(ctx, found);
    const content = JSON.stringify(answer satisfies TypedAnswer);
    ctx.db
      .insert(answerDrafts)
      .values({ id: newId(), checkInId, writerId: ctx.actor.employeeId, content, savedAt: ctx.now })
      .onConflictDoUpdate({
        target: [answerDrafts.checkInId, answerDrafts.writerId],
        set: { content, savedAt: ctx.now },
      })
      .run();
    const revision = checkIn.revision + 1;
    ctx.db.update(checkIns).set({ revision }).where(eq(checkIns.id, checkInId)).run();
    const isCorrecting = checkIn.status === 'reviewed';
    return { subject: checkInId, detail: { periodId: checkIn.period.id }, revision, before, isCorrecting };
  },
);
