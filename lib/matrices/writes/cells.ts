import { eq } from 'drizzle-orm';
import { roleCells } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { findMatrixHead, type MatrixHead } from '../queries/head';
import { canWriteCells } from '../rules/access';
import type { WrittenCell } from '../rules/cell';
import type { ColumnKind } from '../rules/vocabulary';

/** The matrix that the actor wants to write in. Refused for actors who can only read it; missing for all others. */
export function matrixToWrite(ctx: Context, key: string): MatrixHead {
  const head = findMatrixHead(ctx, key) ?? missing('Matriks');
  enforce(canWriteCells(ctx.actor, head.parties, { cycleStatus: head.cycle.status, isOver: head.isOver }));
  return head;
}

type NewCell = { kind: ColumnKind; key: string; assignmentId: string; ordinal: number } & WrittenCell & {
    role: 'result' | 'none';
  };

/** Adds a row to a cell and returns its id. */
export function insertCell(ctx: Context, { cycle, leader, team }: MatrixHead, { kind, key, ...cell }: NewCell): string {
  const id = newId();
  ctx.db
    .insert(roleCells)
    .values({
      ...cell,
      id,
      cycleId: cycle.id,
      leaderAssignmentId: leader.assignmentId,
      teamId: team?.id ?? null,
      columnKind: kind,
      columnKey: key,
      writtenBy: ctx.actor.employeeId,
      writtenAt: ctx.now,
    })
    .run();
  return id;
}

type Kept = { id: string; revision: number };

/** Overwrites a row of a cell. */
export function updateCell(
  ctx: Context,
  { id, revision }: Kept,
  cell: WrittenCell & { role: 'result' | 'none' },
): void {
  ctx.db
    .update(roleCells)
    .set({ ...cell, writtenBy: ctx.actor.employeeId, writtenAt: ctx.now, revision: revision + 1 })
    .where(eq(roleCells.id, id))
    .run();
}

/** Deletes a row of a cell. Only for rows that no plan has taken. */
export function deleteCell(ctx: Context, { id }: Kept): void {
  ctx.db.delete(roleCells).where(eq(roleCells.id, id)).run();
}
