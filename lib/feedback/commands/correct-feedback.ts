import { eq } from 'drizzle-orm';
import { feedbackEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { writtenFeedback } from '../queries';
import type { FeedbackNote } from '../rules/note';
import { type FeedbackPlace, requireAppraiser, writeNote } from '../writes/notes';

/**
 * Replaces the notes that the actor wrote about a period, on one occasion, by the given notes. Notes that are equal stay; the others are
 * replaced, and readers can still open them as earlier ones. `changed` is the number of added and replaced notes.
 */
export const correctFeedback = command(
  'feedback.corrected',
  { moves: 'feedback' },
  (ctx, input: FeedbackPlace & { notes: readonly FeedbackNote[] }) => {
    const { notes, ...place } = input;
    requireAppraiser(ctx, place);
    const left = new Map(writtenFeedback(ctx, place).map((entry) => [entry.id, entry]));
    const added = notes.filter((note) => {
      const same = [...left.values()].find((entry) => isSame(entry.note, note));
      if (same) left.delete(same.id);
      return !same;
    });
    for (const id of left.keys()) {
      const replaced = { replacedAt: ctx.now, replacedBy: ctx.actor.employeeId };
      ctx.db.update(feedbackEntries).set(replaced).where(eq(feedbackEntries.id, id)).run();
    }
    for (const note of added) writeNote(ctx, place, note);
    const changed = added.length + left.size;
    return { subject: place.skpId, detail: { periodId: place.periodId, notes: notes.length }, changed };
  },
);

function isSame(a: FeedbackNote, b: FeedbackNote): boolean {
  return (
    a.target === b.target &&
    a.targetKey === b.targetKey &&
    a.sentiment === b.sentiment &&
    a.body === b.body &&
    sayer(a) === sayer(b)
  );
}

function sayer({ saidBy }: FeedbackNote): string {
  return saidBy ? `${saidBy.giver} ${saidBy.name}` : '';
}
