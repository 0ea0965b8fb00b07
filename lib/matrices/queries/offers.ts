import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { assignments, employees, positions, roleCells, units, workTeams } from '@/db/schema';
import { findCycle } from '@/lib/cycles/queries';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { appraiserOn } from '@/lib/people/queries/reporting-line';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import type { ResultRow } from '@/lib/skp/queries';
import type { PlanKind } from '@/lib/skp/rules/plan-kind';
import { type CellState, type Difference, differencesOf, type Support, stateOfCell } from '../rules/cell-state';
import { type MatrixColumn, supportedWording } from '../rules/columns';
import { loadToldBy } from '../rules/load-row';
import { currentColumns } from './columns';
import { planOfSegment } from './head';

const leaderSegment = alias(assignments, 'leader_segment');

const addressed = prepared((db) =>
  db
    .select({
      id: roleCells.id,
      kind: roleCells.columnKind,
      key: roleCells.columnKey,
      role: roleCells.role,
      wording: roleCells.wording,
      resultKind: roleCells.resultKind,
      method: roleCells.method,
      share: roleCells.share,
      leaderAssignmentId: roleCells.leaderAssignmentId,
      leaderId: employees.id,
      leader: employees.name,
      position: positions.name,
      teamId: roleCells.teamId,
      team: workTeams.name,
      teamUnitId: workTeams.unitId,
      teamUnit: UNIT_LABEL,
      isMember: sql<number>`exists (select 1 from work_team_members m where m.team_id = ${roleCells.teamId}
        and m.assignment_id = ${roleCells.assignmentId} and m.approved_at is not null and m.removed_at is null)`,
    })
    .from(roleCells)
    .innerJoin(leaderSegment, eq(leaderSegment.id, roleCells.leaderAssignmentId))
    .innerJoin(employees, eq(employees.id, leaderSegment.employeeId))
    .innerJoin(positions, eq(positions.id, leaderSegment.positionId))
    .leftJoin(workTeams, eq(workTeams.id, roleCells.teamId))
    .leftJoin(units, eq(units.id, workTeams.unitId))
    .where(
      and(
        eq(roleCells.assignmentId, sql.placeholder('assignmentId')),
        eq(roleCells.cycleId, sql.placeholder('cycleId')),
      ),
    )
    .orderBy(sql`${roleCells.teamId} is not null`, workTeams.name, roleCells.writtenAt, roleCells.ordinal, roleCells.id)
    .prepare(),
);

type Cell = ReturnType<ReturnType<typeof addressed>['all']>[number];

/** A role that a matrix gives to a person, and what the person's plan has made of it. */
export type RoleOffer = Omit<Cell, 'isMember' | 'leaderAssignmentId' | 'teamUnitId'> & {
  /** Undefined if the column is no longer in the leader's plan. */
  column: MatrixColumn | undefined;
  support: Support;
  state: CellState;
  result: ResultRow | undefined;
  differences: Difference[];
};

type Plan = PlanKind & { cycleId: string; assignmentId: string };

/**
 * Every role that the matrices of a year give to a segment, whether it is in the plan or not. Also every role that is still in the plan,
 * although it was withdrawn or its leader no longer gives roles to the person. At most a few statements for each leader.
 */
export function offersFor(db: Db, plan: Plan, results: readonly ResultRow[], day: PlainDate): RoleOffer[] {
  const cells = addressed(db).all({ assignmentId: plan.assignmentId, cycleId: plan.cycleId });
  if (cells.length === 0) return [];
  const appraiserId = appraiserOn(db, plan.assignmentId, day)?.employeeId;
  const byCell = new Map(results.flatMap((result) => (result.roleCellId ? [[result.roleCellId, result]] : [])));
  const columnsOf = columnsByLeader(db, plan.cycleId, day);
  return cells.flatMap((cell) => {
    const result = byCell.get(cell.id);
    const gives = cell.team === null ? cell.leaderId === appraiserId : cell.isMember === 1;
    if (!result && (!gives || cell.role === 'none')) return [];
    return [offerOf(cell, result, columnsOf(cell), plan)];
  });
}

type Columns = { columns: MatrixColumn[]; isChoosable: boolean };

/**
 * The columns of each leader or team, read once for each. `isChoosable`: the leader's plan is submitted or set, so that other plans can
 * support its results.
 */
function columnsByLeader(db: Db, cycleId: string, day: PlainDate): (cell: Cell) => Columns {
  const known = new Map<string, Columns>();
  return ({ leaderAssignmentId, leaderId, teamUnitId }) => {
    const place = `${leaderAssignmentId} ${teamUnitId}`;
    const found = known.get(place);
    if (found) return found;
    const plan = planOfSegment(db, cycleId, leaderAssignmentId);
    const cycle = findCycle(db, cycleId)!;
    const leader = { assignmentId: leaderAssignmentId, employeeId: leaderId };
    const team = teamUnitId === null ? undefined : { unitId: teamUnitId };
    const columns = currentColumns(db, { plan, cycle, leader, team, day });
    const settled = { columns, isChoosable: plan?.status === 'submitted' || plan?.status === 'agreed' };
    known.set(place, settled);
    return settled;
  };
}

function offerOf(
  { isMember: _, leaderAssignmentId: __, teamUnitId: ___, ...cell }: Cell,
  result: ResultRow | undefined,
  { columns, isChoosable }: Columns,
  { form, approach }: PlanKind,
): RoleOffer {
  const column = columns.find(({ kind, key }) => kind === cell.kind && key === cell.key);
  const lineage = form === 'staff' && isChoosable ? column?.resultLineage : undefined;
  const support = lineage && column ? { lineage, wording: supportedWording(column) } : undefined;
  const leaders = column?.target ?? null;
  const taken = result && { ...result, load: loadToldBy(result.indicators, leaders, { approach, share: cell.share }) };
  const differences = taken && cell.role === 'result' ? differencesOf(cell, taken, support) : [];
  return { ...cell, column, support, result, state: stateOfCell(cell, taken, support), differences };
}
