import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { cycles, skpIndicators, skpResults, skps, skpVersions, unitGoalIndicators, unitGoals } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn } from '@/lib/kernel/spans';
import { contentOf } from '@/lib/skp/queries';
import { columnsOfGoals, columnsOfPlan, type MatrixColumn } from '../rules/columns';
import { columnIdOf } from '../rules/matrix-key';
import type { ColumnKind } from '../rules/vocabulary';
import type { MatrixHead } from './head';

/**
 * The indicators in force of the objectives of a leader's units: the unit that the leader's post leads, and units for which the leader is
 * appointed on a day. For a team, only those of the unit that formed it.
 */
const goalIndicators = prepared((db) =>
  db
    .select({ indicator: unitGoalIndicators, goalTitle: unitGoals.title })
    .from(unitGoals)
    .innerJoin(unitGoalIndicators, eq(unitGoalIndicators.goalId, unitGoals.id))
    .where(
      and(
        eq(unitGoals.cycleId, sql.placeholder('cycleId')),
        sql`${unitGoals.unitId} in (
          select ${sql.placeholder('teamUnitId')} where ${sql.placeholder('teamUnitId')} is not null
          union select a.unit_id from assignments a join positions p on p.id = a.position_id and p.is_head = 1
            where a.id = ${sql.placeholder('assignmentId')} and ${sql.placeholder('teamUnitId')} is null
          union select n.unit_id from appraiser_appointments n where n.appraiser_id = ${sql.placeholder('employeeId')}
            and ${sql.placeholder('teamUnitId')} is null and n.withdrawn_at is null and ${holdsOn(sql`n`, sql.placeholder('day'))})`,
        isNull(unitGoals.withdrawnAt),
        isNull(unitGoalIndicators.withdrawnAt),
      ),
    )
    .orderBy(asc(unitGoals.ordinal), asc(unitGoals.id), asc(unitGoalIndicators.ordinal))
    .prepare(),
);

type ColumnSource = Pick<MatrixHead, 'plan' | 'day'> & {
  cycle: { id: string };
  leader: { assignmentId: string; employeeId: string };
  /**
   * The unit that formed the team; undefined for the leader's own people. If the team lead has no results in a plan yet, the columns are
   * the indicators of this unit's objectives (R6 p.47 j).
   */
  team: { unitId: string } | undefined;
};

/**
 * The columns of today. They come from the leader's plan in any status, without an open change. If this plan has no results yet, they come
 * from the objectives of the units that the person leads, or of the unit that formed the team.
 */
export function currentColumns(db: Db, { plan, cycle, leader, team, day }: ColumnSource): MatrixColumn[] {
  const planned = plan ? columnsOfPlan(plan.form, contentOf(db, plan.versionId).results) : [];
  if (planned.length > 0) return planned;
  const { assignmentId, employeeId } = leader;
  const asked = { cycleId: cycle.id, assignmentId, employeeId, day, teamUnitId: team?.unitId ?? null };
  const rows = goalIndicators(db).all(asked);
  return columnsOfGoals(rows.map(({ indicator, goalTitle }) => ({ ...indicator, goalTitle })));
}

const ownLineage = and(
  eq(skps.ownerId, sql.placeholder('ownerId')),
  sql`${sql.placeholder('key')} in (${skpResults.lineageId}, ${skpIndicators.lineageId})`,
);

/** Where a lineage occurs in the plans of its owner: in the latest version of the latest year. */
const formerRow = prepared((db) =>
  db
    .select({
      result: skpResults.title,
      indicator: skpIndicators.title,
      year: cycles.year,
    })
    .from(skps)
    .innerJoin(cycles, eq(cycles.id, skps.cycleId))
    .innerJoin(skpVersions, eq(skpVersions.skpId, skps.id))
    .innerJoin(skpResults, eq(skpResults.versionId, skpVersions.id))
    .leftJoin(skpIndicators, eq(skpIndicators.resultId, skpResults.id))
    .where(ownLineage)
    .orderBy(desc(cycles.year), desc(skpVersions.number))
    .limit(1)
    .prepare(),
);

const goalIndicatorRow = prepared((db) =>
  db
    .select({ title: unitGoalIndicators.title, goalTitle: unitGoals.title, year: cycles.year })
    .from(unitGoalIndicators)
    .innerJoin(unitGoals, eq(unitGoals.id, unitGoalIndicators.goalId))
    .innerJoin(cycles, eq(cycles.id, unitGoals.cycleId))
    .where(eq(unitGoalIndicators.id, sql.placeholder('key')))
    .prepare(),
);

type Named = { kind: ColumnKind; key: string };

/** The title that a column had when it was last in a plan or an objective, and its year. Undefined if it was in none. */
function formerColumn(db: Db, ownerId: string, { kind, key }: Named) {
  if (kind === 'goal-indicator') {
    const goal = goalIndicatorRow(db).get({ key });
    return goal && { title: goal.title, group: goal.goalTitle, year: goal.year };
  }
  const row = formerRow(db).get({ ownerId, key });
  if (!row) return undefined;
  return kind === 'result'
    ? { title: row.result, group: '', year: row.year }
    : { title: row.indicator ?? row.result, group: row.result, year: row.year };
}

/**
 * The columns of these cells, one for each cell. They are no longer in the plan. They can still be read, and their cells can be moved to
 * other columns.
 */
export function formerColumns(db: Db, cells: readonly (Named & { writtenBy: string })[]): MatrixColumn[] {
  return cells.map(({ kind, key, writtenBy }) => {
    const column = { kind, key };
    // The person who wrote the cell was the team lead then. The team may have another lead today.
    const former = formerColumn(db, writtenBy, column);
    const words = { title: former?.title ?? 'Kolom lama', group: former?.group ?? '' };
    return { ...column, ...words, id: columnIdOf(column), resultLineage: null, target: null, isCurrent: false };
  });
}

/**
 * The year of the column, if the leader has it from another year than that of the matrix. Undefined if it is from the same year, or not
 * known.
 */
export function yearOfColumn(db: Db, { leader, cycle }: MatrixHead, column: Named): number | undefined {
  const year = formerColumn(db, leader.employeeId, column)?.year;
  return year === cycle.year ? undefined : year;
}
