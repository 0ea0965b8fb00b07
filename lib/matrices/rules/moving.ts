import { sameWords } from './standing';
import type { CellRole } from './vocabulary';

/** A cell with whether some plan has taken it. */
type Cell = { role: CellRole; wording: string; isTaken: boolean };

/** `move`: goes over; `replace`: goes over what stands there; `drop`: what stands there is enough; `conflict`: somebody has to say which. */
export type Merge = 'move' | 'replace' | 'drop' | 'conflict';

/**
 * What becomes of a cell whose column is no longer in the plan when its cells go to another column: nothing that a plan has taken is lost,
 * no role is doubled, and of two different roles none is chosen here (R6 p.47 no.3-5). [MATRIKS-14]
 */
export function mergeOf(cell: Cell, there: Cell | undefined): Merge {
  if (!there) return 'move';
  if (cell.isTaken && there.isTaken) return 'conflict';
  if (cell.role === 'none' && !cell.isTaken) return 'drop';
  if (there.role === 'none' && !there.isTaken) return 'replace';
  const isSame = cell.role === there.role && sameWords(cell.wording, there.wording);
  if (!isSame) return 'conflict';
  return cell.isTaken ? 'replace' : 'drop';
}
