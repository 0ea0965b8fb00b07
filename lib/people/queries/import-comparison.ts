import type { Db } from '@/lib/kernel/context';
import { appraisersAfter } from '../rules/import-appraisers';
import type { ImportRow } from '../rules/import-cells';
import type { Answers } from '../rules/import-judge';
import type { World } from '../rules/import-known';
import { type ImportPlan, planPieces } from '../rules/import-plan';
import { worldPieces } from './import-world';

export type Comparison = { plan: ImportPlan; world: World; appraisers: ReadonlyMap<number, string> };

/** A file beside the register as it is now, in pieces, between which a server can answer others. */
export function* comparisonPieces(
  db: Db,
  rows: readonly ImportRow[],
  answers: Answers,
): Generator<number, Comparison, void> {
  const world = yield* worldPieces(db);
  const plan = yield* planPieces(rows, world, answers);
  yield rows.length;
  return { plan, world, appraisers: appraisersAfter(plan, world) };
}

/** The same at once. */
export function compareWithRegister(db: Db, rows: readonly ImportRow[], answers: Answers): Comparison {
  const pieces = comparisonPieces(db, rows, answers);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
