import { eq } from 'drizzle-orm';
import { roleCells } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { missing, Rejection, refuseField } from '@/lib/kernel/decision';
import { isTaken } from '../queries/cascade';
import { type MatrixCell, matrixCells } from '../queries/cells';
import { isCircle } from '../queries/circle';
import { currentColumns, formerColumns } from '../queries/columns';
import type { MatrixHead } from '../queries/head';
import { matrixMembers } from '../queries/members';
import type { MatrixColumn } from '../rules/columns';
import { columnIdOf } from '../rules/matrix-key';
import { mergeOf } from '../rules/moving';
import type { ColumnKind } from '../rules/vocabulary';
import { deleteCell, matrixToWrite } from './write-cells';

type Named = { kind: ColumnKind; key: string };
type Input = { matrix: string; column: Named; to: Named | null };

/** The leader moves all cells of a column that the plan has no more to one that it has, in one deed; two different roles of one person stop it. */
export const moveColumn = command('matrix.column-moved', (ctx, { matrix, column, to }: Input) => {
  const head = matrixToWrite(ctx, matrix);
  const columns = currentColumns(ctx.db, head);
  const cells = matrixCells(ctx.db, head, column);
  const [first] = cells;
  if (columns.some(({ id }) => id === columnIdOf(column)))
    throw new Rejection(['Kolom ini masih ada dalam rencana Anda, jadi isinya tidak perlu dipindahkan.']);
  if (!first) missing('Kolom');
  const target = columns.find(({ id }) => to && id === columnIdOf(to));
  if (!target) refuseField('to', 'Pilih kolom tujuan dari daftar.');
  const merges = mergesOf(ctx, head, cells, target);
  for (const { cell, there, merge } of merges) {
    if (merge === 'drop') deleteCell(ctx, cell);
    if (merge === 'replace' && there) deleteCell(ctx, there);
    if (merge !== 'drop') place(ctx, cell, target);
  }
  const from = formerColumns(ctx.db, [first])[0]?.title ?? null;
  return {
    subject: head.leader.assignmentId,
    detail: { from, to: target.title, cells: cells.length },
    moved: cells.length,
  };
});

/** What becomes of each cell; refuses at the target where somebody would get two roles, or a circle. */
function mergesOf(ctx: Context, head: MatrixHead, cells: readonly MatrixCell[], target: MatrixColumn) {
  const standing = new Map(matrixCells(ctx.db, head, target).map((cell) => [cell.assignmentId, cell]));
  const known = (cell: MatrixCell) => ({ ...cell, isTaken: isTaken(ctx.db, cell.id) });
  const merges = cells.map((cell) => {
    const there = standing.get(cell.assignmentId);
    return { cell, there, merge: mergeOf(known(cell), there && known(there)) };
  });
  refuseAt(
    ctx,
    head,
    merges.filter(({ merge }) => merge === 'conflict'),
    TWO_ROLES,
  );
  refuseAt(
    ctx,
    head,
    cells.flatMap((cell) => (goesRound(ctx, head, cell, target) ? [{ cell }] : [])),
    ROUND,
  );
  return merges;
}

const TWO_ROLES = 'sudah memiliki peran lain pada kolom tujuan. Samakan atau kosongkan sel itu, atau pilih kolom lain.';
const ROUND = 'didukung oleh kolom tujuan, jadi perannya tidak dapat berada di sana. Pilih kolom lain.';
const MOST_NAMES = 5;

function refuseAt(ctx: Context, head: MatrixHead, found: readonly { cell: MatrixCell }[], why: string): void {
  if (found.length === 0) return;
  const ids = new Set(found.map(({ cell }) => cell.assignmentId));
  const names = matrixMembers(ctx.db, head, ids)
    .filter(({ assignmentId }) => ids.has(assignmentId))
    .map(({ name }) => name);
  const more = names.length > MOST_NAMES ? ` dan ${names.length - MOST_NAMES} pegawai lain` : '';
  refuseField('to', `${names.slice(0, MOST_NAMES).join('; ')}${more} ${why}`);
}

function goesRound({ db }: Context, { cycle }: MatrixHead, cell: MatrixCell, { resultLineage }: MatrixColumn): boolean {
  if (cell.role === 'none' || resultLineage === null) return false;
  return isCircle(db, { cycleId: cycle.id, assignmentId: cell.assignmentId, lineage: resultLineage });
}

/** A part of a load stays where the new column has a number to be divided; elsewhere it would be a part of nothing. */
function place(ctx: Context, { id, revision, method, share }: MatrixCell, { kind, key, target }: MatrixColumn): void {
  const isLoad = method === 'beban-target';
  const division = isLoad && !target?.target ? { method: null, share: null } : { method, share };
  ctx.db
    .update(roleCells)
    .set({ columnKind: kind, columnKey: key, ...division, revision: revision + 1 })
    .where(eq(roleCells.id, id))
    .run();
}
