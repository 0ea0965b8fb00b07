import type { Context } from '@/lib/kernel/context';
import { refuseField } from '@/lib/kernel/decision';
import { isTaken } from '../queries/cascade';
import { type MatrixCell, matrixCells } from '../queries/cells';
import { isCircle } from '../queries/circle';
import type { MatrixHead } from '../queries/head';
import { matrixMembers } from '../queries/members';
import { nextOrdinal } from '../rules/cell';
import type { MatrixColumn } from '../rules/columns';
import { type Merge, mergeOf } from '../rules/moving';

type Row = MatrixCell & { isTaken: boolean };
type Move = { cell: MatrixCell; merge: Merge<Row>; ordinal: number };

/**
 * What happens to each row of a column that is moved, in order. Refused if plans have taken the same role in both columns, or if a result
 * would then support itself in a circle.
 */
export function movesOf(ctx: Context, head: MatrixHead, cells: readonly MatrixCell[], target: MatrixColumn): Move[] {
  const known = (cell: MatrixCell): Row => ({ ...cell, isTaken: isTaken(ctx.db, cell.id) });
  const atTarget = Map.groupBy(matrixCells(ctx.db, head, target).map(known), ({ assignmentId }) => assignmentId);
  const moves = cells.map((cell): Move => {
    const there = atTarget.get(cell.assignmentId) ?? [];
    const row = known(cell);
    const merge = mergeOf(row, there);
    const ordinal = nextOrdinal(there);
    if (merge.what !== 'drop') {
      const rest = 'there' in merge ? there.filter((other) => other !== merge.there) : there;
      atTarget.set(cell.assignmentId, [...rest, { ...row, ordinal }]);
    }
    return { cell, merge, ordinal };
  });
  const conflicts = moves.filter(({ merge }) => merge.what === 'conflict');
  refuseAt(ctx, head, conflicts, TAKEN_TWICE);
  const circles = cells.filter((cell) => makesCircle(ctx, head, cell, target));
  refuseAt(
    ctx,
    head,
    circles.map((cell) => ({ cell })),
    ROUND,
  );
  return moves;
}

const TAKEN_TWICE =
  'sudah memasukkan peran yang sama dari kedua kolom ke SKP. Minta pegawai menghapus salah satunya, atau pilih kolom lain.';
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

function makesCircle(
  { db }: Context,
  { cycle }: MatrixHead,
  cell: MatrixCell,
  { resultLineage }: MatrixColumn,
): boolean {
  if (cell.role === 'none' || resultLineage === null) return false;
  return isCircle(db, { cycleId: cycle.id, assignmentId: cell.assignmentId, lineage: resultLineage });
}
