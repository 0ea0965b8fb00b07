import { and, eq, isNull } from 'drizzle-orm';
import { feedbackEntries } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context, Db } from '@/lib/kernel/context';
import { missing, Rejection } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { partiesToday, skpHead } from '@/lib/skp/queries';
import { isPlannedResult } from '@/lib/skp/queries/lineage';
import { CORE_VALUE_KEYS } from '@/lib/skp/rules/core-values';
import type { FeedbackOccasion, FeedbackTarget, Sentiment } from '../rules/vocabulary';

export type FeedbackNote = {
  target: FeedbackTarget;
  /** Lineage of the planned result, or key of the core value. */
  targetKey: string;
  sentiment: Sentiment;
  body: string;
};
export type GivenFeedback = {
  skpId: string;
  periodId: string;
  occasion: FeedbackOccasion;
  notes: readonly FeedbackNote[];
};

/** The appraiser gives feedback on results and behaviour; a newer note on the same subject and period replaces the older one. */
export const giveFeedback = command('feedback.given', (ctx, input: GivenFeedback) => {
  const skp = skpHead(ctx.db, input.skpId) ?? missing('SKP');
  if (partiesToday(ctx, skp).appraiserId !== ctx.actor.employeeId) missing('SKP');
  for (const note of input.notes) {
    if (!isSubject(ctx.db, input.skpId, note)) missing('Hasil kerja');
    if (note.body.trim() === '') throw new Rejection(['Umpan balik belum ditulis.']);
    replaceOlder(ctx, input, note);
    ctx.db
      .insert(feedbackEntries)
      .values(rowOf(ctx, input, note))
      .run();
  }
  // The words stay out of the audit trail: they are for three people.
  return { subject: input.skpId, detail: { periodId: input.periodId, notes: input.notes.length } };
});

function isSubject(db: Db, skpId: string, { target, targetKey }: FeedbackNote): boolean {
  if (target === 'perilaku') return (CORE_VALUE_KEYS as readonly string[]).includes(targetKey);
  return isPlannedResult(db, skpId, targetKey);
}

function replaceOlder(ctx: Context, { skpId, periodId }: GivenFeedback, { target, targetKey }: FeedbackNote): void {
  ctx.db
    .update(feedbackEntries)
    .set({ replacedAt: ctx.now })
    .where(
      and(
        eq(feedbackEntries.skpId, skpId),
        eq(feedbackEntries.periodId, periodId),
        eq(feedbackEntries.target, target),
        eq(feedbackEntries.targetKey, targetKey),
        eq(feedbackEntries.giverId, ctx.actor.employeeId),
        isNull(feedbackEntries.replacedAt),
      ),
    )
    .run();
}

function rowOf(ctx: Context, { skpId, periodId, occasion }: GivenFeedback, note: FeedbackNote) {
  return {
    id: newId(),
    skpId,
    periodId,
    occasion,
    ...note,
    giver: 'pimpinan' as const,
    giverId: ctx.actor.employeeId,
    givenAt: ctx.now,
  };
}
