import { eq } from 'drizzle-orm';
import { checkIns } from '@/db/schema';
import { periodOfYear } from '@/lib/cycles/labels';
import { giveFeedback } from '@/lib/feedback/commands/give-feedback';
import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseFields } from '@/lib/kernel/decision';
import { sendNews } from '@/lib/kernel/news';
import { staleAnswer } from '../queries/answer';
import { findCheckIn, reportStatusOf } from '../queries/check-in';
import { canTake } from '../rules/access';
import { notesOf, type TypedAnswer } from '../rules/answer';
import { checkInSteps } from '../rules/lifecycle';
import { whyNotAnswered } from '../rules/review';
import { writeAnswer } from '../writes/answer';

/** `revision`: the revision of the report that the person read. */
export type CheckInReview = TypedAnswer & { checkInId: string; revision: number };

/** The appraiser answers a report with feedback, a verdict on progress, and follow-ups. The report is then finished. */
export const reviewCheckIn = command(
  'check-in.reviewed',
  { moves: 'check-in-contents', movesOne: 'check-ins' },
  (ctx, input: CheckInReview) => {
    const found = findCheckIn(ctx, input.checkInId) ?? missing('Check-in');
    const { checkIn, skp, parties } = found;
    enforce(canTake('review', ctx.actor, parties, reportStatusOf(checkIn)));
    refuseFields(whyNotAnswered(input, found.content.results));
    if (input.revision !== checkIn.revision) throw staleAnswer(ctx, found);
    giveFeedback(ctx, { skpId: skp.id, periodId: checkIn.period.id, occasion: 'berkala', notes: notesOf(input) });
    ctx.db.update(checkIns).set({ status: checkInSteps.review.to }).where(eq(checkIns.id, checkIn.id)).run();
    const detail = writeAnswer(ctx, found, input);
    const period = periodOfYear(checkIn.period);
    sendNews(ctx, [found.skp.ownerId], { kind: 'report-answered', subject: checkIn.id, detail: { period } });
    return { subject: checkIn.id, detail: { periodId: checkIn.period.id, ...detail } };
  },
);
