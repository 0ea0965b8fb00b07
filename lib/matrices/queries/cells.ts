import { and, eq, sql } from 'drizzle-orm';
import { roleCells } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { columnIdOf } from '../rules/matrix-key';
import type { ColumnKind } from '../rules/vocabulary';
import type { MatrixHead } from './head';

const inMatrix = and(
  eq(roleCells.cycleId, sql.placeholder('cycleId')),
  eq(roleCells.leaderAssignmentId, sql.placeholder('leaderAssignmentId')),
  sql`${roleCells.teamId} is ${sql.placeholder('teamId')}`,
);

const columns = {
  id: roleCells.id,
  kind: roleCells.columnKind,
  key: roleCells.columnKey,
  assignmentId: roleCells.assignmentId,
  ordinal: roleCells.ordinal,
  role: roleCells.role,
  wording: roleCells.wording,
  resultKind: roleCells.resultKind,
  method: roleCells.method,
  share: roleCells.share,
  revision: roleCells.revision,
  writtenBy: roleCells.writtenBy,
};

const ofPerson = eq(roleCells.assignmentId, sql.placeholder('assignmentId'));
const ofColumn = and(
  eq(roleCells.columnKind, sql.placeholder('kind')),
  eq(roleCells.columnKey, sql.placeholder('key')),
);

const allCells = prepared((db) =>
  db.select(columns).from(roleCells).where(inMatrix).orderBy(roleCells.ordinal).prepare(),
);
const personCells = prepared((db) =>
  db.select(columns).from(roleCells).where(and(inMatrix, ofPerson)).orderBy(roleCells.ordinal).prepare(),
);
const columnCells = prepared((db) =>
  db.select(columns).from(roleCells).where(and(inMatrix, ofColumn)).orderBy(roleCells.ordinal).prepare(),
);
const oneCell = prepared((db) =>
  db
    .select(columns)
    .from(roleCells)
    .where(and(inMatrix, ofColumn, ofPerson))
    .orderBy(roleCells.ordinal)
    .prepare(),
);

type Row = ReturnType<ReturnType<typeof allCells>['all']>[number];
/**
 * One row of a cell: a result, or "no role". A cell with several results has several rows. A cell in which nothing was written has none.
 */
export type MatrixCell = Row & { columnId: string };

type Matrix = Pick<MatrixHead, 'cycle' | 'leader' | 'team'>;

function placeOf({ cycle, leader, team }: Matrix) {
  return { cycleId: cycle.id, leaderAssignmentId: leader.assignmentId, teamId: team?.id ?? null };
}

/** A part of a matrix: the cells of one person, or of one column. */
export type MatrixPart = { assignmentId: string } | { kind: ColumnKind; key: string };

/** The rows of all cells of a matrix or of a part of it. The rows of one cell are in the order of their numbers. One statement. */
export function matrixCells(db: Db, matrix: Matrix, part?: MatrixPart): MatrixCell[] {
  return partRows(db, { ...placeOf(matrix), ...part }).map(withColumnId);
}

/** Adds the id of the column to the row itself and not to a copy, because a large matrix has thousands of rows. */
function withColumnId(row: Row): MatrixCell {
  return Object.assign(row, { columnId: columnIdOf(row) });
}

function partRows(db: Db, asked: ReturnType<typeof placeOf> & { assignmentId?: string; kind?: ColumnKind }): Row[] {
  if (asked.assignmentId !== undefined) return personCells(db).all(asked);
  return asked.kind === undefined ? allCells(db).all(asked) : columnCells(db).all(asked);
}

/** The rows of one cell, in the order of their numbers. Empty if nothing was written. */
export function cellRows(
  db: Db,
  matrix: Matrix,
  at: { kind: ColumnKind; key: string; assignmentId: string },
): MatrixCell[] {
  return oneCell(db)
    .all({ ...placeOf(matrix), ...at })
    .map(withColumnId);
}
