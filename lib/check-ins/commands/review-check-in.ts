import { eq } from 'drizzle-orm';
import { checkIns } from '@/db/schema';
import { type FeedbackNote, giveFeedback } from '@/lib/feedback/commands/give-feedback';
import type { Sentiment } from '@/lib/feedback/rules/vocabulary';
import { command } from '@/lib/kernel/command';
import { enforce, missing, refuseFields } from '@/lib/kernel/decision';
import { capacityToday } from '@/lib/people/queries/acting';
import type { CoreValueKey } from '@/lib/skp/rules/core-values';
import { findCheckIn, staleReport, standingOf } from '../queries/check-in';
import { canTake } from '../rules/access';
import { checkInSteps, type ProgressVerdict } from '../rules/lifecycle';
import { whyNotReviewed } from '../rules/review';

type TypedNote = { sentiment: Sentiment | null; body: string };
export type CheckInReview = {
  checkInId: string;
  /** Of the report that was read. */
  revision: number;
  /** Null is refused at its field. */
  verdict: ProgressVerdict | null;
  verdictNote: string;
  /** By lineage of the result; an empty body says nothing. One at least. */
  results: readonly (TypedNote & { lineageId: string })[];
  behaviours: readonly (TypedNote & { coreValue: CoreValueKey })[];
};

/** The appraiser answers a report with feedback and a verdict on progress, which closes it. */
export const reviewCheckIn = command('check-in.reviewed', (ctx, input: CheckInReview) => {
  const found = findCheckIn(ctx, input.checkInId) ?? missing('Check-in');
  const { checkIn, skp, parties } = found;
  enforce(canTake('review', ctx.actor, parties, standingOf(checkIn)));
  refuseFields(whyNotReviewed(input));
  if (input.revision !== checkIn.revision) throw staleReport(found);
  const notes = notesOf(input);
  giveFeedback(ctx, { skpId: skp.id, periodId: checkIn.period.id, occasion: 'berkala', notes });
  const { columns, detail } = capacityToday(ctx, skp.assignmentId);
  const { capacity: reviewedCapacity, onBehalfOf, actedFor } = columns;
  ctx.db
    .update(checkIns)
    .set({
      status: checkInSteps.review.to,
      verdict: input.verdict,
      verdictNote: input.verdictNote,
      reviewedAt: ctx.now,
      reviewedBy: ctx.actor.employeeId,
      ...{ reviewedCapacity, onBehalfOf, actedFor },
      revision: checkIn.revision + 1,
    })
    .where(eq(checkIns.id, checkIn.id))
    .run();
  return { subject: checkIn.id, detail: { periodId: checkIn.period.id, verdict: input.verdict, ...detail } };
});

function notesOf({ results, behaviours }: CheckInReview): FeedbackNote[] {
  const on = (target: FeedbackNote['target'], targetKey: string, { sentiment, body }: TypedNote): FeedbackNote[] =>
    sentiment && body ? [{ target, targetKey, sentiment, body }] : [];
  return [
    ...results.flatMap((note) => on('rhk', note.lineageId, note)),
    ...behaviours.flatMap((note) => on('perilaku', note.coreValue, note)),
  ];
}
