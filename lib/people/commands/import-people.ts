import { eq } from 'drizzle-orm';
import { peopleImports } from '@/db/schema';
import { command, piece } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { missing } from '@/lib/kernel/decision';
import { comparisonPieces } from '../queries/import-comparison';
import { answersOf, readRowsOf, storedImport } from '../queries/imports';
import { canImport } from '../rules/access';
import { CHANGED, type Confirmed, confirmedSteps, outcomeOf, withoutRight } from '../rules/import-outcome';
import { markHeads, PersonWriter } from '../writes/import-people-rows';
import { writeUnits } from '../writes/import-unit-rows';

/** How many rows one transaction writes. Other requests can be answered between two transactions. */
const ROWS_A_PIECE = 25;
const MOVES = { moves: 'people' } as const;

/**
 * Imports the confirmed rows of a file. Each piece of rows is one transaction, which also stores the progress. First the file is compared
 * with the register again. Rows that an earlier run wrote then have nothing left to change, so a job that starts again continues with the
 * rest. If a person or their last segment has changed since the preview, the row is not imported but reported, because nobody confirmed the
 * new change. If the person who confirmed the import may not import any more, the remaining rows are reported too. That right is checked
 * only once, here, because the job starts again when rights change. Each piece yields the number of rows done; 0 before the first rows.
 */
export function* importPieces(ctx: Context, importId: string): Generator<number, void, void> {
  const staged = storedImport(ctx.db, importId);
  if (!staged?.confirmedAt || staged.importedAt) return;
  const { plan, world } = yield* uncounted(comparisonPieces(ctx.db, readRowsOf(staged), answersOf(staged)));
  const asConfirmed = confirmedSteps(staged.rows, plan);
  const confirmed = canImport(ctx.actor).allowed ? asConfirmed : withoutRight(asConfirmed);
  const unitIds = piece(ctx, MOVES, ({ db }) => writeUnits(db, confirmed.units, world));
  yield 0;
  const writer = new PersonWriter(ctx, world, unitIds, confirmed.steps);
  const done = confirmed.same;
  for (let from = 0; from < confirmed.steps.length; from += ROWS_A_PIECE) {
    const steps = confirmed.steps.slice(from, from + ROWS_A_PIECE);
    const doneCount = done + from + steps.length;
    piece(ctx, MOVES, ({ db }) => {
      for (const step of steps) if (!writer.write(db, step)) confirmed.refused.set(step.row, CHANGED);
      db.update(peopleImports).set({ doneCount }).where(eq(peopleImports.id, importId)).run();
    });
    yield doneCount;
  }
  finishImport(ctx, { importId, confirmed });
}

/** Runs the pieces of the comparison and yields 0 for each, because the comparison writes no rows. */
function* uncounted<Result>(pieces: Generator<number, Result, void>): Generator<number, Result, void> {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
    yield 0;
  }
}

type Input = { importId: string; confirmed: Confirmed };

/** Ends the import: counts the rows by status, and keeps only the rows with the status `wrong` or `asked`. */
const finishImport = command('people.imported', { moves: 'people' }, (ctx, input: Input) => {
  const staged = storedImport(ctx.db, input.importId) ?? missing('Impor');
  const { rows, counts } = outcomeOf(staged.rows, input.confirmed.refused);
  markHeads(ctx.db);
  ctx.db
    .update(peopleImports)
    .set({ ...counts, importedAt: ctx.now, preview: JSON.stringify(rows) })
    .where(eq(peopleImports.id, staged.id))
    .run();
  const unitCount = input.confirmed.units.length;
  return { subject: staged.id, detail: { ...counts, unitCount, effectiveOn: staged.effectiveOn } };
});
