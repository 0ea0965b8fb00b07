import { findAgency } from '@/lib/agency/queries';
import { formFrame } from '@/lib/documents/queries/frame';
import { fileNameOf, personInFile } from '@/lib/documents/rules/file-name';
import { amountLike } from '@/lib/goals/rules/target-words';
import type { Context } from '@/lib/kernel/context';
import type { Paper } from '@/lib/paper/model';
import { listTeamsOfUnit } from '@/lib/teams/queries/teams';
import { matrixPaper, type PrintedCell, type PrintedMatrix, type PrintedRole } from '../document';
import type { MatrixColumn } from '../rules/columns';
import { findMatrix, type MarkedCell, type Matrix } from './matrix';

/**
 * The matrix on its form, followed by the matrices that `matricesOfTeams` finds (R6 p.48-49 b). It is marked as a draft until the leader's
 * plan, from which the columns come, is set. Undefined for a user who may not read it.
 */
export function printedMatrix(ctx: Context, key: string): { paper: Paper; fileName: string } | undefined {
  const matrix = findMatrix(ctx, key);
  if (!matrix) return undefined;
  const { cycle, leader, plan, team } = matrix;
  const isDraft = plan?.status !== 'agreed';
  const teams = matricesOfTeams(ctx, matrix);
  const snapshot = {
    ...formFrame(ctx, { cycleId: cycle.id, assignmentId: leader.assignmentId }),
    ...(team && { periodFrom: team.fromOn, periodTo: team.toOn ?? cycle.endOn }),
    state: isDraft ? 'draft' : 'final',
    matrices: [matrix, ...teams].map((each) => asPrinted(each, teams)),
  } as const;
  return {
    paper: matrixPaper(snapshot, findAgency(ctx.db).paperSize),
    fileName: fileNameOf(
      'matriks peran',
      cycle.year,
      team ? `tim ${team.name}` : personInFile(leader.name),
      isDraft && 'draf',
    ),
  };
}

/**
 * The matrices of teams that the leader's unit formed and that one of the leader's people leads: the second level of the form. Empty for
 * the matrix of a team, and for a leader who is not the head of a unit.
 */
function matricesOfTeams(ctx: Context, { team, cycle, leader, members }: Matrix): Matrix[] {
  if (team || !leader.isHead) return [];
  const own = new Set(members.map(({ assignmentId }) => assignmentId));
  return listTeamsOfUnit(ctx.db, { cycleId: cycle.id, unitId: leader.unitId })
    .filter(({ leadAssignmentId }) => own.has(leadAssignmentId))
    .flatMap(({ id }) => findMatrix(ctx, id) ?? []);
}

/**
 * A matrix as it is printed: people who can have roles today, and columns of today's plan. Columns that are no longer in the plan, people
 * who wait for approval, and people who are no longer members are left out.
 */
function asPrinted({ team, leader, columns, members, cells }: Matrix, teams: readonly Matrix[]): PrintedMatrix {
  const current = columns.filter(({ isCurrent }) => isCurrent);
  const byPlace = Map.groupBy(cells, (cell) => `${cell.assignmentId} ${cell.columnId}`);
  return {
    place: team ? `Tim Kerja ${team.name} (${team.unit})` : leader.unit,
    leader,
    columns: current.map(({ title }) => title),
    people: members
      .filter(({ state }) => state === 'member')
      .map(({ assignmentId, name, position }) => ({
        name,
        position,
        leads: team ? '' : ledBy(teams, assignmentId),
        roles: current.map((column) => rolesOf(byPlace.get(`${assignmentId} ${column.id}`) ?? [], column)),
      })),
  };
}

function ledBy(teams: readonly Matrix[], assignmentId: string): string {
  const led = teams.filter(({ leader }) => leader.assignmentId === assignmentId);
  return led.map(({ team }) => `ketua tim ${team?.name}`).join('; ');
}

function rolesOf(cells: readonly MarkedCell[], column: MatrixColumn): PrintedCell {
  if (cells.length === 0) return null;
  const results = cells.filter(({ role }) => role === 'result');
  return results.length === 0 ? 'none' : results.map((cell) => roleOf(cell, column));
}

function roleOf({ wording, share, resultKind }: MarkedCell, { target }: MatrixColumn): PrintedRole {
  const part = share === null ? '' : `bagian target ${amountLike(target ?? { measure: '' }, share)}`;
  return { wording, note: [part, resultKind === 'tambahan' ? 'hasil kerja tambahan' : ''].filter(Boolean).join('; ') };
}
