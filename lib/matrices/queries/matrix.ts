import type { Context } from '@/lib/kernel/context';
import type { Decision } from '@/lib/kernel/decision';
import { canWriteCells } from '../rules/access';
import type { MatrixColumn } from '../rules/columns';
import { type MatrixCell, matrixCells } from './cells';
import { currentColumns, formerColumns } from './columns';
import { findMatrixHead, type MatrixHead } from './head';
import { type MatrixMember, matrixMembers } from './members';

export type Matrix = MatrixHead & {
  columns: MatrixColumn[];
  members: MatrixMember[];
  cells: MatrixCell[];
  /** Whether the reader may write here, and if not, why. */
  writing: Decision;
};

/** A matrix that the reader may see, with everything in it; undefined otherwise. */
export function findMatrix(ctx: Context, key: string): Matrix | undefined {
  const head = findMatrixHead(ctx, key);
  if (!head) return undefined;
  const cells = matrixCells(ctx.db, head);
  const current = currentColumns(ctx.db, head);
  const known = new Set(current.map(({ id }) => id));
  const former = new Map(cells.filter(({ columnId }) => !known.has(columnId)).map((cell) => [cell.columnId, cell]));
  const withCells = new Set(cells.map(({ assignmentId }) => assignmentId));
  return {
    ...head,
    columns: [
      ...current,
      ...formerColumns(
        ctx.db,
        head.leader.employeeId,
        [...former.values()].map(({ kind, key: of }) => ({ kind, key: of })),
      ),
    ],
    members: matrixMembers(ctx.db, head, withCells),
    cells,
    writing: canWriteCells(ctx.actor, head.parties, { cycleStatus: head.cycle.status, isOver: head.isOver }),
  };
}
