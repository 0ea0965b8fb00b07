import type { Context, Db } from '@/lib/kernel/context';
import type { Decision } from '@/lib/kernel/decision';
import { canWriteCells, seesEveryColumn } from '../rules/access';
import type { CellState } from '../rules/cell-state';
import type { MatrixColumn } from '../rules/columns';
import { type MatrixCell, type MatrixPart, matrixCells } from './cells';
import { currentColumns, formerColumns } from './columns';
import { findMatrixHead, type MatrixHead } from './head';
import { type MatrixMember, matrixMembers } from './members';
import { cellState, countOutside, takingsOf } from './takings';

export type Matrix = MatrixHead & {
  columns: MatrixColumn[];
  members: MatrixMember[];
  cells: MarkedCell[];
  /**
   * For each segment with a cell in this matrix: how many results of its plan belong to no matrix (see `countOutside`). A segment without
   * such results is left out. Empty for a team, whose lead may not read the plans of the members.
   */
  outside: ReadonlyMap<string, number>;
  /** Whether the reader can write in the matrix; if not, why. */
  writing: Decision;
};

/** A row of a cell, and whether it is in the plan of the person who has it. */
export type MarkedCell = MatrixCell & { state: CellState };

/** A matrix with all its cells, or with those of a part; undefined for a user who may not read it. */
export function findMatrix(ctx: Context, key: string, part?: MatrixPart): Matrix | undefined {
  const head = findMatrixHead(ctx, key);
  if (!head) return undefined;
  const cells = matrixCells(ctx.db, head, part);
  const columns = columnsFor(ctx, head, cells);
  const byId = new Map(columns.map((column) => [column.id, column]));
  const takings = takingsOf(ctx.db, head);
  const withCells = new Set(cells.map(({ assignmentId }) => assignmentId));
  return {
    ...head,
    columns,
    members: matrixMembers(ctx.db, head, withCells),
    cells: cells.map((cell) =>
      Object.assign(cell, { state: cellState(head, cell, byId.get(cell.columnId), takings.get(cell.id)) }),
    ),
    outside: head.team ? new Map() : countOutside(ctx.db, head.cycle.id, [...withCells]),
    writing: canWriteCells(ctx.actor, head.parties, { cycleStatus: head.cycle.status, isOver: head.isOver }),
  };
}

/** The columns that the reader may see. A reader who may not see the team lead's plan sees only columns in which somebody has a role. */
function columnsFor(ctx: Context, head: MatrixHead, cells: readonly MatrixCell[]): MatrixColumn[] {
  const columns = allColumns(ctx.db, head, cells);
  if (!head.team || seesEveryColumn(ctx.actor, head.parties, head.leader.unitPath)) return columns;
  const carried = new Set(cells.filter(({ role }) => role === 'result').map(({ columnId }) => columnId));
  return columns.filter(({ id }) => carried.has(id));
}

/** The columns of today, then columns that are no longer in the plan but still have cells. */
function allColumns(db: Db, head: MatrixHead, cells: readonly MatrixCell[]): MatrixColumn[] {
  const current = currentColumns(db, head);
  const known = new Set(current.map(({ id }) => id));
  const former = new Map(cells.filter(({ columnId }) => !known.has(columnId)).map((cell) => [cell.columnId, cell]));
  return [...current, ...formerColumns(db, [...former.values()])];
}
