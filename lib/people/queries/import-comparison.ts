import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { appraisersAfter } from '../rules/import-appraisers';
import type { ImportRow } from '../rules/import-cells';
import type { Answers } from '../rules/import-judge';
import type { RegisterSnapshot } from '../rules/import-known';
import { type ImportPlan, planPieces } from '../rules/import-plan';
import { readRegisterPieces } from './import-world';
import { readLine } from './known-line';

/** The comparison of a file with the register. `appraisers`: the name of the future appraiser of each row's person, by row number. */
export type Comparison = { plan: ImportPlan; appraisers: ReadonlyMap<number, string> };
type Compared = { plan: ImportPlan; world: RegisterSnapshot };

/** Compares a file with the present register, in pieces, so that the server can answer other requests in between. */
export function* comparisonPieces(
  db: Db,
  rows: readonly ImportRow[],
  answers: Answers,
): Generator<number, Compared, void> {
  const world = yield* readRegisterPieces(db);
  const plan = yield* planPieces(rows, world, answers);
  yield rows.length;
  return { plan, world };
}

/** The comparison with the future appraisers, for the preview, in pieces. */
export function* previewPieces(
  db: Db,
  rows: readonly ImportRow[],
  answers: Answers,
  today: PlainDate,
): Generator<number, Comparison, void> {
  const { plan, world } = yield* comparisonPieces(db, rows, answers);
  const line = readLine(db);
  yield rows.length;
  return { plan, appraisers: yield* appraisersAfter(plan, { world, line, today }) };
}

/** The comparison with the future appraisers in one step, for small files. */
export function compareWithRegister(
  db: Db,
  rows: readonly ImportRow[],
  answers: Answers,
  today: PlainDate,
): Comparison {
  const pieces = previewPieces(db, rows, answers, today);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
