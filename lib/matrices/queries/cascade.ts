import { eq, sql } from 'drizzle-orm';
import { assignments, employees, skpResults } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { missing } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import type { MatrixColumn } from '../rules/columns';
import type { ColumnKind } from '../rules/vocabulary';
import { isCircle } from './circle';
import { currentColumns, yearOfColumn } from './columns';
import type { MatrixHead } from './head';
import { memberStates } from './members';

const nameRow = prepared((db) =>
  db
    .select({ name: employees.name })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

/**
 * The facts that `canCascade` needs about a column and a person, and the column itself. `column` is undefined if it is no longer in the
 * plan. Throws `missing` if there is no such segment.
 */
export function cascadeOf(db: Db, head: MatrixHead, at: { kind: ColumnKind; key: string; assignmentId: string }) {
  const { name } = nameRow(db).get(at) ?? missing('Pegawai');
  const state = memberStates(db, head).get(at.assignmentId);
  const column = currentColumns(db, head).find(({ kind, key }) => kind === at.kind && key === at.key);
  const asked = {
    // The name of a person who is no member is left out, so that guessed ids reveal nothing.
    name: state ? name : 'Pegawai ini',
    isLeader: at.assignmentId === head.leader.assignmentId,
    isMember: state !== undefined,
    isPending: state === 'pending',
    hasColumn: column !== undefined,
    columnYear: column ? undefined : yearOfColumn(db, head, at),
    isCircle: circles(db, head, column, at.assignmentId),
  };
  return { asked, column };
}

function circles(db: Db, { cycle }: MatrixHead, column: MatrixColumn | undefined, assignmentId: string): boolean {
  const lineage = column?.resultLineage;
  return lineage ? isCircle(db, { cycleId: cycle.id, assignmentId, lineage }) : false;
}

const taken = prepared((db) =>
  db
    .select({ id: skpResults.id })
    .from(skpResults)
    .where(eq(skpResults.roleCellId, sql.placeholder('cellId')))
    .limit(1)
    .prepare(),
);

/** Whether any version of a plan has taken this cell. */
export function isTaken(db: Db, cellId: string): boolean {
  return taken(db).get({ cellId }) !== undefined;
}
