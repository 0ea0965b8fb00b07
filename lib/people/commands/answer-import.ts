import { eq } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import type { PlainDate } from '@/lib/kernel/dates';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { compareWithRegister } from '../queries/import-comparison';
import { findImport, readRowsOf } from '../queries/imports';
import { countsOf } from '../rules/import-counts';
import type { TwinAnswer } from '../rules/import-judge';
import { previewOf } from '../rules/import-preview';

type Input = { importId: string; effectiveOn: PlainDate | null; twins: Readonly<Record<string, TwinAnswer>> };

/**
 * Stores the officer's answers about a file and compares the file with the register again. An empty `effectiveOn` keeps the earlier day.
 * Answers for rows without an open question (`twin`) are ignored, so a stored answer cannot be changed.
 */
export const answerImport = command('people.import-answered', { moves: 'nothing' }, (ctx, input: Input) => {
  const waiting = findImport(ctx, input.importId) ?? missing('Impor');
  const isOver = waiting.confirmedAt !== null || waiting.importedAt !== null;
  enforce(
    decide(
      [isOver, 'Berkas ini sudah diimpor.'],
      [waiting.discardedAt !== null, 'Impor ini sudah dibatalkan. Unggah lagi berkasnya.'],
    ),
  );
  const effectiveOn = input.effectiveOn ?? waiting.effectiveOn;
  const asked = new Set(waiting.rows.filter(({ question }) => question?.asks === 'twin').map(({ row }) => `${row}`));
  const answered = Object.entries(input.twins).filter(([row]) => asked.has(row));
  const twins = { ...waiting.twins, ...Object.fromEntries(answered) };
  const { plan, appraisers } = compareWithRegister(ctx.db, readRowsOf(waiting), { effectiveOn, twins }, todayOf(ctx));
  const counts = countsOf(plan.verdicts);
  const preview = JSON.stringify(previewOf(plan, appraisers));
  ctx.db
    .update(peopleImports)
    .set({ ...counts, effectiveOn, twins: JSON.stringify(twins), preview })
    .where(eq(peopleImports.id, waiting.id))
    .run();
  return { subject: waiting.id, detail: { effectiveOn, answers: answered.length, ...counts } };
});
