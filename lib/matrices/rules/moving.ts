import { sameWords } from './cell-state';
import type { CellRole } from './vocabulary';

/** A row of a cell with whether some plan has taken it. */
type Row = { role: CellRole; wording: string; isTaken: boolean };

/** `move`: added as a further row; `replace`: written over the row there; `drop`: not needed there; `conflict`: the user has to choose. */
export type Merge<There> = { what: 'move' | 'drop' } | { what: 'replace' | 'conflict'; there: There };

/**
 * What happens to a row of a column that left the plan when it moves to another column: nothing in a plan is lost, no role is doubled, and
 * different roles of one person become several rows of the cell (R6 p.47 no.3-5). [MATRIKS-14]
 */
export function mergeOf<There extends Row>(row: Row, there: readonly There[]): Merge<There> {
  const idle = there.find(({ role, isTaken }) => role === 'none' && !isTaken);
  if (row.role === 'none') return { what: there.length > 0 && !row.isTaken ? 'drop' : 'move' };
  if (idle) return { what: 'replace', there: idle };
  const same = there.find(({ role, wording }) => role === 'result' && sameWords(wording, row.wording));
  if (!same) return { what: 'move' };
  if (!row.isTaken) return { what: 'drop' };
  return { what: same.isTaken ? 'conflict' : 'replace', there: same };
}
