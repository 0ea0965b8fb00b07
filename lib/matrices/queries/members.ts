import { and, eq, inArray, sql } from 'drizzle-orm';
import { assignments, employees, positions, skps, units } from '@/db/schema';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { listAppraisedSegments } from '@/lib/people/queries/reporting-line';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { membersUntil } from '@/lib/teams/queries/formed';
import { rowsInOrder } from '../rules/row-order';
import type { MatrixHead } from './head';
import { orderOf } from './row-order';

const memberRows = prepared((db) =>
  db
    .select({
      assignmentId: assignments.id,
      employeeId: employees.id,
      name: employees.name,
      position: positions.name,
      grade: employees.grade,
      employment: employees.employment,
      unitId: units.id,
      unit: UNIT_LABEL,
      toOn: assignments.toOn,
      excuse: excuseOf(sql`${sql.placeholder('cycleId')}`),
      skpId: skps.id,
      skpStatus: skps.status,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .leftJoin(skps, and(eq(skps.cycleId, sql.placeholder('cycleId')), eq(skps.assignmentId, assignments.id)))
    .where(
      and(
        sql`${assignments.id} in (select value from json_each(${sql.placeholder('ids')}))`,
        inArray(employees.employment, ['pns', 'pppk']),
      ),
    )
    .orderBy(employees.sortName, assignments.id)
    .prepare(),
);

type Row = ReturnType<ReturnType<typeof memberRows>['all']>[number];
/**
 * `member`: can have roles. `pending`: the appraiser has not approved the membership in the team yet. `former`: no longer a member, but
 * still has cells.
 */
export type MatrixMember = Row & { state: 'member' | 'pending' | 'former' };

/**
 * The segments of this matrix: those whom the leader appraises on its day, or the members of the team, also those who wait for approval.
 * [MATRIKS-03]
 */
export function memberStates(db: Db, head: MatrixHead): Map<string, 'member' | 'pending'> {
  const { team, cycle, leader, day } = head;
  if (team) {
    const rows = membersUntil(db, team.id, day);
    return new Map(rows.map(({ assignmentId, approvedAt }) => [assignmentId, approvedAt ? 'member' : 'pending']));
  }
  const span = { fromOn: day > cycle.startOn ? day : cycle.startOn, toOn: cycle.endOn };
  const segments = listAppraisedSegments(db, leader.employeeId, span, day);
  return new Map(segments.map((assignmentId) => [assignmentId, 'member']));
}

/**
 * The rows of a matrix, in the order that the leader chose: everybody in `memberStates`, and people who are no longer there but still have
 * cells. Only PNS and PPPK have a row.
 */
export function matrixMembers(db: Db, head: MatrixHead, withCells: ReadonlySet<string>): MatrixMember[] {
  const states = memberStates(db, head);
  const ids = JSON.stringify([...new Set([...states.keys(), ...withCells])]);
  const rows = memberRows(db).all({ cycleId: head.cycle.id, ids });
  return rowsInOrder(rows, orderOf(db, head)).map((row) => ({
    ...row,
    // Superiors of a person may read why the person needs no plan. The lead of a team may not, so the reason is replaced by an empty text.
    excuse: head.team && row.excuse !== null ? '' : row.excuse,
    state: states.get(row.assignmentId) ?? ('former' as const),
  }));
}
