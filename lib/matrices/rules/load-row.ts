import { amountLike } from '../../goals/rules/target-words';
import type { Decimal } from '../../kernel/numbers';
import type { Approach } from '../../skp/rules/vocabulary';
import { plainWords, sameWords } from './cell-state';
import type { ColumnTarget } from './columns';

export type LoadRow = { title: string; direction: string; target: Decimal | null; measure: string };
type Plan = { approach: Approach; isTaken: boolean };

/**
 * The indicator that carries a part of the leader's target: the one with the leader's words. In a result taken from the matrix, whose owner
 * may have changed the words, else one with the leader's unit of measure, because another unit is another target. If the leader no longer
 * has the column, the first measured one. [MATRIKS-08]
 */
export function loadRowOf<Row extends LoadRow>(
  rows: readonly Row[],
  leaders: ColumnTarget | null,
  { approach, isTaken }: Plan,
): Row | undefined {
  const measured = rows.filter(({ direction, target }) => direction !== 'by-date' && target !== null);
  if (!leaders) return measured[0];
  const ofWords =
    approach === 'kualitatif'
      ? rows.find(({ title }) => plainWords(title).startsWith(plainWords(leaders.title)))
      : measured.find(({ title }) => sameWords(title, leaders.title));
  return ofWords ?? (isTaken ? measured.find(({ measure }) => sameWords(measure, leaders.measure)) : undefined);
}

/** The part as the plan tells it: within the words of a narrative, or as the number beside it; null if the plan does not tell it. */
export function loadToldBy(
  rows: readonly LoadRow[],
  leaders: ColumnTarget | null,
  { approach, share }: { approach: Approach; share: Decimal | null },
): Decimal | null {
  const row = loadRowOf(rows, leaders, { approach, isTaken: true });
  if (!row) return null;
  const isInWords = leaders && share !== null && approach === 'kualitatif';
  return isInWords && plainWords(row.title).includes(plainWords(amountLike(leaders, share))) ? share : row.target;
}
