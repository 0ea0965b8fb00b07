import { targetText } from '@/lib/goals/rules/targets';
import { parseIndonesianNumber } from '@/lib/kernel/numbers';
import type { MatrixColumn } from '@/lib/matrices/rules/columns';
import { loadOfColumn, loadSentence } from '@/lib/matrices/rules/load';
import { type GridCell, type GridColumn, rolesOf } from './grid-words';

type Divided = Parameters<typeof loadOfColumn>[1];

/**
 * The note of a column: its target, and how much of the target has been divided by load. For a column that is no longer in the leader's
 * plan: that this is so.
 */
export function columnNote({ target, isCurrent }: Pick<MatrixColumn, 'target' | 'isCurrent'>, cells: Divided): string {
  if (!isCurrent) return 'Tidak lagi dalam rencana Anda';
  const load = loadOfColumn(target, cells);
  const whole = target ? targetText(target) : '';
  return load && target?.target ? loadSentence(load, { ...target, target: target.target }) : whole && `Target ${whole}`;
}

/** The note of a column, computed from the cells that the table shows now. A column whose target cannot be divided keeps its note. */
export function columnNoteOf(column: GridColumn, cells: readonly GridCell[]): string {
  if (!column.target) return column.note;
  const divided = cells.flatMap(rolesOf).map(([, , , , method, share = '']) => ({
    method: method === 'beban-target' ? ('beban-target' as const) : null,
    share: parseIndonesianNumber(share) ?? null,
  }));
  return columnNote({ target: column.target, isCurrent: column.isOpen }, divided);
}
