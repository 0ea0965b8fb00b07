import type { ColumnTarget } from '@/lib/matrices/rules/columns';

/** One column already in words. */
export type GridColumn = {
  id: string;
  title: string;
  group: string;
  note: string;
  /** The amount that can be divided, if there is one. */
  target?: ColumnTarget;
  /** Still in the plan, so that its cells can be written. */
  isOpen: boolean;
};
/** Revision, words (empty if withdrawn), state as index of MARKS (-1: unknown), kind, method, share, number in the cell (default: 0). */
export type GridRole = readonly [revision: number, words: string, mark: number, ...more: string[]];
/** 0: unwritten; another number: no role, in that revision; else what the person carries, one result or several. */
export type GridCell = number | GridRole | readonly GridRole[];
export type GridRow = {
  id: string;
  name: string;
  position: string;
  /** The notes on the person before and after the counts of the row. */
  beside: readonly [before: string, behind: string];
  isOpen: boolean;
  cells: readonly GridCell[];
};

/** A cell, and which of its results. */
export type GridPlace = { row: number; column: number; ordinal: number };

export function rolesOf(cell: GridCell): readonly GridRole[] {
  if (typeof cell === 'number') return [];
  return isRole(cell) ? [cell] : cell;
}

function isRole(cell: GridRole | readonly GridRole[]): cell is GridRole {
  return typeof cell[0] === 'number';
}

export const ordinalOf = (role: GridRole): number => Number(role[6] ?? 0);

/** The number of the next result of a cell. */
export const nextOrdinalOf = (cell: GridCell): number =>
  rolesOf(cell).reduce((next, role) => Math.max(next, ordinalOf(role) + 1), 0);

/** The cell after one of its results was saved; beside others, "no role" removes a result that no plan has taken. */
export function cellWith(cell: GridCell, ordinal: number, saved: number | GridRole): GridCell {
  const was = rolesOf(cell).find((role) => ordinalOf(role) === ordinal);
  const others = rolesOf(cell).filter((role) => role !== was);
  if (others.length === 0) return saved;
  const isWithdrawn = typeof saved === 'number' && saved > 0 && was !== undefined && was[2] > 0;
  const kept: GridRole | undefined = isWithdrawn ? [saved, '', 3, 'utama', '', '', `${ordinal}`] : undefined;
  const own = typeof saved === 'number' ? kept : saved;
  const all = [...others, ...(own ? [own] : [])].sort((a, b) => ordinalOf(a) - ordinalOf(b));
  return all.length === 1 ? all[0]! : all;
}

/** The note below a name: how many results a person carries, and how many cells are unwritten, in the current cells. */
export function rowNote({ beside: [before, behind] }: Pick<GridRow, 'beside'>, cells: readonly GridCell[]): string {
  const open = cells.filter((cell) => cell === 0).length;
  const roles = cells.reduce<number>((sum, cell) => sum + rolesOf(cell).filter(([, words]) => words !== '').length, 0);
  return [before, `${roles} peran${open > 0 ? `, ${open} belum diisi` : ''}`, behind].filter(Boolean).join(' · ');
}
