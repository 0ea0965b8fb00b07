import type { Connection } from '@/db/client';
import type { CycleRow } from '@/lib/cycles/queries';
import { saveCell } from '@/lib/matrices/commands/save-cell';
import { findMatrix } from '@/lib/matrices/queries/matrix';
import type { WrittenCell } from '@/lib/matrices/rules/cell';
import type { MatrixColumn } from '@/lib/matrices/rules/columns';
import { matrixKeyOf } from '@/lib/matrices/rules/matrix-key';
import type { PlannedContent } from '@/lib/skp/rules/plan';
import type { CastMember } from './cast';
import { actingAs } from './context';
import { staffPlan } from './given';

const DAY = '2026-01-22';

/** A plan whose first indicator counts children, so that a matrix can divide its target among people. */
export const loadPlan: PlannedContent = {
  ...staffPlan,
  results: staffPlan.results.map(({ indicators: [first, ...others], ...result }, i) => ({
    ...result,
    indicators: [i === 0 ? { ...first!, measure: 'balita' } : first!, ...others],
  })),
};

export type GivenMatrix = {
  key: string;
  leader: CastMember;
  columns: readonly MatrixColumn[];
  /** The id of the first column. */
  columnId: string;
};

/** The matrix of the people whom this leader appraises. The leader's plan, or else the unit's objectives, gives the columns. */
export function givenMatrix(db: Connection, leader: CastMember, cycle: Pick<CycleRow, 'id'>, day = DAY): GivenMatrix {
  const key = matrixKeyOf({ cycleId: cycle.id, leaderAssignmentId: leader.assignmentId });
  const { columns } = findMatrix(actingAs(db, leader, day), key)!;
  return { key, leader, columns, columnId: columns[0]!.id };
}

/** Writes a role into a member's cell, by default in the first column, and returns the id of the cell. */
export function givenCell(
  db: Connection,
  { key, leader, columns }: GivenMatrix,
  member: CastMember,
  given: Partial<WrittenCell> & { column?: number; day?: string; ordinal?: number } = {},
): string {
  const { column = 0, day = DAY, ordinal = 0, ...cell } = given;
  const ctx = actingAs(db, leader, day);
  saveCell(ctx, {
    ...{ role: 'result', wording: 'Terlayaninya konsultasi gizi sesuai standar', resultKind: 'utama' },
    ...{ method: null, share: null },
    ...cell,
    matrix: key,
    column: columns[column]!,
    assignmentId: member.assignmentId,
    ordinal,
    revision: 0,
  });
  const { assignmentId } = member;
  return findMatrix(ctx, key)!.cells.find(
    (row) => row.assignmentId === assignmentId && row.columnId === columns[column]!.id && row.ordinal === ordinal,
  )!.id;
}
