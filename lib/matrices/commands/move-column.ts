import { eq } from 'drizzle-orm';
import { roleCells } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { missing, Rejection, refuseField } from '@/lib/kernel/decision';
import { type MatrixCell, matrixCells } from '../queries/cells';
import { currentColumns } from '../queries/columns';
import type { MatrixColumn } from '../rules/columns';
import { isDivisible } from '../rules/divisible';
import { columnIdOf } from '../rules/matrix-key';
import type { ColumnKind } from '../rules/vocabulary';
import { deleteCell, matrixToWrite } from '../writes/cells';
import { movesOf } from '../writes/column-moves';

type Named = { kind: ColumnKind; key: string };
type Input = { matrix: string; column: Named; to: Named | null };

/**
 * The leader moves all cells of a column that is no longer in the plan to a column of the plan, in one operation. If a person has different
 * roles in both columns, the person's cell then has several results. [MATRIKS-14]
 */
export const moveColumn = command(
  'matrix.column-moved',
  { moves: 'matrices' },
  (ctx, { matrix, column, to }: Input) => {
    const head = matrixToWrite(ctx, matrix);
    const columns = currentColumns(ctx.db, head);
    const cells = matrixCells(ctx.db, head, column);
    const [first] = cells;
    if (columns.some(({ id }) => id === columnIdOf(column)))
      throw new Rejection(['Kolom ini masih ada dalam rencana Anda, jadi isinya tidak perlu dipindahkan.']);
    if (!first) missing('Kolom');
    const target = columns.find(({ id }) => to && id === columnIdOf(to));
    if (!target) refuseField('to', 'Pilih kolom tujuan dari daftar.');
    const moves = movesOf(ctx, head, cells, target);
    for (const { cell, merge, ordinal } of moves) {
      if (merge.what === 'drop') deleteCell(ctx, cell);
      if (merge.what === 'replace') deleteCell(ctx, merge.there);
      if (merge.what !== 'drop') moveRow(ctx, cell, target, ordinal);
    }
    return {
      subject: head.leader.assignmentId,
      detail: { cells: cells.length },
      moved: cells.length,
    };
  },
);

/**
 * Moves one row of a cell. If the target of the new column cannot be divided, the method and the number of a load are removed, because they
 * would then have no meaning.
 */
function moveRow(
  ctx: Context,
  { id, revision, method, share }: MatrixCell,
  { kind, key, target }: MatrixColumn,
  ordinal: number,
): void {
  const isLoad = method === 'beban-target';
  const division = isLoad && !isDivisible(target) ? { method: null, share: null } : { method, share };
  ctx.db
    .update(roleCells)
    .set({ columnKind: kind, columnKey: key, ordinal, ...division, revision: revision + 1 })
    .where(eq(roleCells.id, id))
    .run();
}
