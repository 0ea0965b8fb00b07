import { and, eq, isNull } from 'drizzle-orm';
import { feedbackEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import type { FeedbackNote } from '../rules/note';
import { type FeedbackPlace, findPlace, writeNote } from './write-note';

/**
 * The appraiser gives feedback on results, indicators and behaviour, and puts down what others said. Own notes on the same subject,
 * period and occasion replace those given before; what others said stands beside each other.
 */
export const giveFeedback = command(
  'feedback.given',
  { moves: 'feedback' },
  (ctx, input: FeedbackPlace & { notes: readonly FeedbackNote[] }) => {
    const { notes, ...place } = input;
    findPlace(ctx, place);
    // All that is older goes first: what is said now stands beside each other, however much of it is about one subject.
    for (const note of notes) if (!note.saidBy) replaceOlder(ctx, place, note);
    for (const note of notes) writeNote(ctx, place, note);
    // The words stay out of the audit trail: they are for three people.
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
