import type { Context } from '@/lib/kernel/context';
import { all } from '@/lib/kernel/decision';
import { canWriteCells, seesEveryColumn } from '../rules/access';
import { canCarry } from '../rules/cascade';
import type { MatrixColumn } from '../rules/columns';
import { columnIdOf, columnOfId } from '../rules/matrix-key';
import { cellRows, type MatrixCell, matrixCells } from './cells';
import { currentColumns, formerColumns } from './columns';
import { findMatrixHead, type MatrixHead } from './head';
import { matrixMembers } from './members';
import { cellState, indicatorsOf, takingsOf } from './takings';

export type CellAddress = {
  columnId: string;
  assignmentId: string;
  /** Which result of the cell; if left out, the first. */
  ordinal: number | undefined;
};

/**
 * One result of a cell for its page, with all rows of the cell (`rows`), the person, the column, and all cells of the column (`others`).
 * `cell` is undefined if the result is not written yet. Returns undefined for a user who may not read the cell, and if there is no such
 * person or column.
 */
export function findCell(ctx: Context, key: string, at: CellAddress) {
  const { columnId, assignmentId } = at;
  const head = findMatrixHead(ctx, key);
  const named = columnOfId(columnId);
  if (!head || !named) return undefined;
  const rows = cellRows(ctx.db, head, { ...named, assignmentId });
  const ordinal = at.ordinal ?? rows[0]?.ordinal ?? 0;
  const cell = rows.find((row) => row.ordinal === ordinal);
  const columns = currentColumns(ctx.db, head);
  const members = matrixMembers(ctx.db, head, new Set(rows.length > 0 ? [assignmentId] : []));
  const member = members.find((row) => row.assignmentId === assignmentId);
  const column =
    columns.find(({ id }) => id === columnId) ??
    (rows[0] && formerColumns(ctx.db, rows.slice(0, 1)).find(({ id }) => id === columnIdOf(named)));
  const seesAll = !head.team || seesEveryColumn(ctx.actor, head.parties, head.leader.unitPath);
  if (!member || !column || (!seesAll && !rows.some(({ role }) => role === 'result'))) return undefined;
  const writing = all(
    canWriteCells(ctx.actor, head.parties, { cycleStatus: head.cycle.status, isOver: head.isOver }),
    canCarry({ name: member.name, isPending: member.state === 'pending' }),
  );
  const others = matrixCells(ctx.db, head, named);
  return {
    head,
    column,
    columns: seesAll ? columns : [],
    member,
    members,
    cell,
    ordinal,
    rows,
    writing,
    others,
    taken: cell && takenFrom(ctx, head, cell, column),
  };
}

/**
 * The result that the person's plan made of the cell, with its indicators. The page shows nothing else of the plan. Undefined if no plan
 * has taken the cell.
 */
function takenFrom({ db }: Context, head: MatrixHead, cell: MatrixCell, column: MatrixColumn) {
  const taking = takingsOf(db, head).get(cell.id);
  return (
    taking && {
      ...taking,
      state: cellState(head, cell, column, taking),
      indicators: indicatorsOf(db, taking.resultId),
    }
  );
}

export type FoundCell = NonNullable<ReturnType<typeof findCell>>;

/** The id of the column after this one; undefined after the last one. After a column that is no longer in the plan: the first one. */
export function columnAfter(ctx: Context, key: string, columnId: string): string | undefined {
  const head = findMatrixHead(ctx, key);
  const columns = head ? currentColumns(ctx.db, head) : [];
  return columns[columns.findIndex(({ id }) => id === columnId) + 1]?.id;
}
