import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { appraisersAfter } from '../rules/import-appraisers';
import type { ImportRow } from '../rules/import-cells';
import type { Answers } from '../rules/import-judge';
import type { World } from '../rules/import-known';
import { type ImportPlan, planPieces } from '../rules/import-plan';
import { worldPieces } from './import-world';
import { readLine } from './known-line';

/** `appraisers`: who will appraise the person of a row. */
export type Comparison = { plan: ImportPlan; appraisers: ReadonlyMap<number, string> };
type Compared = { plan: ImportPlan; world: World };

/** A file beside the register as it is now, in pieces, between which a server can answer others. */
export function* comparisonPieces(
  db: Db,
  rows: readonly ImportRow[],
  answers: Answers,
): Generator<number, Compared, void> {
  const world = yield* worldPieces(db);
  const plan = yield* planPieces(rows, world, answers);
  yield rows.length;
  return { plan, world };
}

/** The same with who will appraise whom, for the officer who looks at it. */
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

/** The preview at once. */
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
