import { findAgency } from '@/lib/agency/queries';
import { formFrame } from '@/lib/documents/queries/frame';
import type { Context } from '@/lib/kernel/context';
import { formatNumber } from '@/lib/kernel/numbers';
import type { Paper } from '@/lib/paper/model';
import { matrixPaper, type PrintedMatrix, type PrintedRole } from '../document';
import type { MatrixColumn } from '../rules/columns';
import { findMatrix, type MarkedCell, type Matrix } from './matrix';

/** The matrix on its form as it stands, for whoever may read it; a draft while the leader's own plan, which gives the columns, is not set. */
export function printedMatrix(ctx: Context, key: string): { paper: Paper; fileName: string } | undefined {
  const matrix = findMatrix(ctx, key);
  if (!matrix) return undefined;
  const { cycle, leader, plan } = matrix;
  const isDraft = plan?.status !== 'agreed';
  const snapshot = {
    ...formFrame(ctx, { cycleId: cycle.id, assignmentId: leader.assignmentId }),
    state: isDraft ? 'draft' : 'final',
    matrices: [asPrinted(matrix)],
  } as const;
  return {
    paper: matrixPaper(snapshot, findAgency(ctx.db).paperSize),
    fileName: `matriks-a-1-5${isDraft ? '-draf' : ''}`,
  };
}

/** What stands today: people who carry roles, results that are in the plan. What was moved away or waits for approval is no part of it. */
function asPrinted({ team, leader, columns, members, cells }: Matrix): PrintedMatrix {
  const current = columns.filter(({ isCurrent }) => isCurrent);
  const byPlace = new Map(cells.map((cell) => [`${cell.assignmentId} ${cell.columnId}`, cell]));
  return {
    place: team ? `Tim Kerja ${team.name} (${team.unit})` : leader.unit,
    leader,
    columns: current.map(({ title }) => title),
    people: members
      .filter(({ standing }) => standing === 'member')
      .map(({ assignmentId, name, position }) => ({
        name,
        position,
        roles: current.map((column) => roleOf(byPlace.get(`${assignmentId} ${column.id}`), column)),
      })),
  };
}

function roleOf(cell: MarkedCell | undefined, { target }: MatrixColumn): PrintedRole {
  if (!cell) return null;
  if (cell.role === 'none') return 'none';
  const { wording, share, resultKind } = cell;
  const part = share === null ? '' : `bagian target ${formatNumber(share)} ${target?.measure ?? ''}`.trim();
  return { wording, note: [part, resultKind === 'tambahan' ? 'hasil kerja tambahan' : ''].filter(Boolean).join('; ') };
}
