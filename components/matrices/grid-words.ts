import type { ColumnTarget } from '@/lib/matrices/rules/columns';

/** One column of the table: a result of the leader, as texts to show. */
export type GridColumn = {
  id: string;
  title: string;
  group: string;
  note: string;
  /** The target; left out if it is no amount that can be divided. */
  target?: ColumnTarget;
  /** Whether the result is still in the leader's plan. Only then can cells of this column be written. */
  isOpen: boolean;
};
/**
 * One role in a cell: its revision; its wording (empty if the leader changed it to "no role"); its state as index in `GRID_STATES` (-1:
 * unknown; -2: unknown, but a plan has taken the role). Then kind (`utama` if left out), method, share, and the number of the role in its
 * cell (from 0; 0 if left out).
 */
export type GridRole = readonly [revision: number, words: string, mark: number, ...more: string[]];
/**
 * A cell. 0: it is unwritten. Any other number: it has "no role", and the number is its revision. Otherwise its one role or its several
 * roles.
 */
export type GridCell = number | GridRole | readonly GridRole[];
export type GridRow = {
  id: string;
  name: string;
  position: string;
  /** Notes on the person. They are shown before and after the count of roles in the row; empty if there are none. */
  beside: readonly [before: string, behind: string];
  isOpen: boolean;
  cells: readonly GridCell[];
};

/** The place of a role in the table: row, column, and the number of the role in its cell. All count from 0. */
export type GridPlace = { row: number; column: number; ordinal: number };

export function rolesOf(cell: GridCell): readonly GridRole[] {
  if (typeof cell === 'number') return [];
  return isRole(cell) ? [cell] : cell;
}

function isRole(cell: GridRole | readonly GridRole[]): cell is GridRole {
  return typeof cell[0] === 'number';
}

export const ordinalOf = (role: GridRole): number => Number(role[6] ?? 0);

/** The number that a new role in this cell gets. */
export const nextOrdinalOf = (cell: GridCell): number =>
  rolesOf(cell).reduce((next, role) => Math.max(next, ordinalOf(role) + 1), 0);

const TAKEN = -2;
const WITHDRAWN = 3;

/**
 * The cell after one of its roles was saved. If the cell also has other roles and the saved role is "no role" or empty, the role is
 * removed. A role that a plan has taken stays, as withdrawn, if "no role" was saved.
 */
export function cellWith(cell: GridCell, ordinal: number, saved: number | GridRole): GridCell {
  const was = rolesOf(cell).find((role) => ordinalOf(role) === ordinal);
  const others = rolesOf(cell).filter((role) => role !== was);
  const now = was && isTaken(was) ? stillTaken(saved, ordinal) : saved;
  if (others.length === 0) return now;
  const all = [...others, ...(typeof now === 'number' ? [] : [now])].sort((a, b) => ordinalOf(a) - ordinalOf(b));
  return all.length === 1 ? all[0]! : all;
}

const isTaken = ([, , mark]: GridRole) => mark > 0 || mark === TAKEN;

/** What was saved for a role that a plan has taken. The plan still has it, so "no role" withdraws it, and another wording does not free it. */
function stillTaken(saved: number | GridRole, ordinal: number): number | GridRole {
  if (typeof saved === 'number') return saved > 0 ? [saved, '', WITHDRAWN, 'utama', '', '', `${ordinal}`] : saved;
  const [revision, words, , ...more] = saved;
  return [revision, words, TAKEN, ...more];
}

/** The note below a person's name: how many roles the cells give, and how many cells are unwritten. */
export function rowNote({ beside: [before, behind] }: Pick<GridRow, 'beside'>, cells: readonly GridCell[]): string {
  const open = cells.filter((cell) => cell === 0).length;
  const roles = cells.reduce<number>((sum, cell) => sum + rolesOf(cell).filter(([, words]) => words !== '').length, 0);
  return [before, `${roles} peran${open > 0 ? `, ${open} belum diisi` : ''}`, behind].filter(Boolean).join(' · ');
}
