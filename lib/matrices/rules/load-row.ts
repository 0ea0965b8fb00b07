import { amountLike } from '../../goals/rules/target-words';
import type { Decimal } from '../../kernel/numbers';
import type { Approach } from '../../skp/rules/vocabulary';
import { plainWords, sameWords } from './cell-state';
import type { ColumnTarget } from './columns';

export type LoadRow = { title: string; direction: string; target: Decimal | null; measure: string };
type Plan = { approach: Approach; isTaken: boolean };

/**
 * The indicator of a result that contains the part of the leader's target: the one with the words of the leader's indicator. In a
 * qualitative plan, it only begins with these words. In a result that was taken from the matrix, the owner may have changed the words. Then
 * it is the first indicator with the leader's unit of measure. If the leader no longer has the column, it is the first indicator with a
 * number. Undefined if there is none. [MATRIKS-08]
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

/**
 * The part of the leader's target that the plan contains. In a qualitative plan whose wording names this part, it is `share`. Otherwise it
 * is the target of the indicator. Null if the plan does not contain the part.
 */
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
