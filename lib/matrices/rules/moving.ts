import { sameWords } from './cell-state';
import type { CellRole } from './vocabulary';

/** A row of a cell, and whether a plan has taken it. */
type Row = { role: CellRole; wording: string; isTaken: boolean };

/**
 * What happens to a row that moves to a cell. `move`: it becomes a further row. `replace`: it replaces the row `there`. `drop`: it is
 * deleted, because the cell needs no such row. `conflict`: nothing, because the user has to choose first.
 */
export type Merge<There> = { what: 'move' | 'drop' } | { what: 'replace' | 'conflict'; there: There };

/**
 * What happens to a row when its column, which is no longer in the plan, is moved to another column. No role that a plan has taken is lost,
 * and none appears twice. Different roles of one person become several rows of the cell (R6 p.47 no.3-5). [MATRIKS-14]
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
