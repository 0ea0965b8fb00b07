import { and, eq, isNull } from 'drizzle-orm';
import { feedbackEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import type { FeedbackNote } from '../rules/note';
import { type FeedbackPlace, requireAppraiser, writeNote } from '../writes/notes';

/**
 * The appraiser gives feedback on results, indicators and behaviour, and writes down what other people said. A note of the appraiser
 * replaces the appraiser's earlier notes on the same subject, period and occasion. Notes of other people are added and replace nothing.
 */
export const giveFeedback = command(
  'feedback.given',
  { moves: 'feedback' },
  (ctx, input: FeedbackPlace & { notes: readonly FeedbackNote[] }) => {
    const { notes, ...place } = input;
    requireAppraiser(ctx, place);
    // All older notes are replaced first, because several new ones may be about one subject.
    for (const note of notes) if (!note.saidBy) replaceOlder(ctx, place, note);
    for (const note of notes) writeNote(ctx, place, note);
    // The words stay out of the audit trail, because only the people of `readsFeedback` may read them.
    return { subject: place.skpId, detail: { periodId: place.periodId, notes: notes.length } };
  },
);

function replaceOlder(ctx: Context, place: FeedbackPlace, { target, targetKey }: FeedbackNote): void {
  ctx.db
    .update(feedbackEntries)
    .set({ replacedAt: ctx.now })
    .where(
      and(
        eq(feedbackEntries.skpId, place.skpId),
        eq(feedbackEntries.periodId, place.periodId),
        eq(feedbackEntries.occasion, place.occasion),
        eq(feedbackEntries.target, target),
        eq(feedbackEntries.targetKey, targetKey),
        eq(feedbackEntries.giverId, ctx.actor.employeeId),
        isNull(feedbackEntries.recordedBy),
        isNull(feedbackEntries.replacedAt),
      ),
    )
    .run();
}
