import { and, eq } from 'drizzle-orm';
import { issuedPapers } from '@/db/schema';
import { command } from '@/lib/kernel/command';

type Input = { subjectId: string };

/** Withdraws the valid papers of a subject without a replacement, because a released appraisal was taken back. */
export const withdrawPapers = command('document.withdrawn', { moves: 'papers' }, (ctx, input: Input) => {
  const { changes } = ctx.db
    .update(issuedPapers)
    .set({ state: 'withdrawn' })
    .where(and(eq(issuedPapers.subjectId, input.subjectId), eq(issuedPapers.state, 'valid')))
    .run();
  return { subject: input.subjectId, detail: { papers: changes } };
});
