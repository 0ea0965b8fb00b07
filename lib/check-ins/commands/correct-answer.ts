import { earlierAnswers } from '@/db/schema';
import { periodOfYear } from '@/lib/cycles/labels';
import { correctFeedback } from '@/lib/feedback/commands/correct-feedback';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing, Rejection, refuseFields } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { sendNews } from '@/lib/kernel/news';
import { sentAnswer, staleAnswer } from '../queries/answer';
import { type CheckInHead, findCheckIn, reportStatusOf } from '../queries/check-in';
import { canCorrect } from '../rules/access';
import { notesOf, type TypedAnswer } from '../rules/answer';
import { whyNotAnswered } from '../rules/review';
import { FOLLOW_UP_KINDS } from '../rules/vocabulary';
import { writeAnswer } from '../writes/answer';
import type { CheckInReview } from './review-check-in';

const UNCHANGED = 'Tanggapan ini sama dengan yang sudah terkirim.';

/** The person who answered a report corrects the answer. The earlier text can still be read, with the day of the correction. */
export const correctAnswer = command(
  'check-in.answer-corrected',
  { moves: 'check-in-contents', movesOne: 'check-ins' },
  (ctx, input: CheckInReview) => {
    const found = findCheckIn(ctx, input.checkInId) ?? missing('Check-in');
    const { checkIn, skp, parties } = found;
    enforce(canCorrect(ctx.actor, parties, { ...reportStatusOf(checkIn), reviewedBy: checkIn.reviewedBy }));
    refuseFields(whyNotAnswered(input, found.content.results));
    if (input.revision !== checkIn.revision) throw staleAnswer(ctx, found);
    const before = sentAnswer(ctx, found);
    const place = { skpId: skp.id, periodId: checkIn.period.id, occasion: 'berkala' as const };
    const { changed } = correctFeedback(ctx, { ...place, notes: notesOf(input) });
    if (changed === 0 && isSameDecision(before, input)) throw new Rejection([UNCHANGED]);
    keepEarlier(ctx, checkIn);
    const detail = writeAnswer(ctx, found, input);
    const period = periodOfYear(checkIn.period);
    sendNews(ctx, [found.skp.ownerId], { kind: 'answer-corrected', subject: checkIn.id, detail: { period } });
    return { subject: checkIn.id, detail: { periodId: checkIn.period.id, ...detail } };
  },
);

function isSameDecision(before: TypedAnswer, after: TypedAnswer): boolean {
  return (
    before.verdict === after.verdict &&
    before.verdictNote === after.verdictNote &&
    FOLLOW_UP_KINDS.every((kind) => (before.followUps[kind] ?? '') === (after.followUps[kind] ?? ''))
  );
}

function keepEarlier(ctx: Context, checkIn: CheckInHead): void {
  const { id: checkInId, verdict, verdictNote, reviewedAt, reviewedBy, capacity, onBehalfOf, actedFor } = checkIn;
  ctx.db
    .insert(earlierAnswers)
    .values({
      ...{ id: newId(), checkInId, verdict, verdictNote, capacity, onBehalfOf, actedFor },
      answeredAt: reviewedAt ?? ctx.now,
      answeredBy: reviewedBy ?? ctx.actor.employeeId,
      replacedAt: ctx.now,
    })
    .run();
}
