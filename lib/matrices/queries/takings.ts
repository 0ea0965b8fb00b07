import { and, eq, sql } from 'drizzle-orm';
import { roleCells, skpIndicators, skpResults, skps } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { Approach } from '@/lib/skp/rules/vocabulary';
import { type CellState, type Support, stateOfCell, type TakenResult } from '../rules/cell-state';
import { type MatrixColumn, supportedWording } from '../rules/columns';
import { type LoadRow, loadToldBy } from '../rules/load-row';
import type { MatrixCell } from './cells';
import type { MatrixHead } from './head';

const IN_HAND = sql`coalesce(${skps.changeVersionId}, ${skps.versionId})`;

const takings = prepared((db) =>
  db
    .select({
      cellId: roleCells.id,
      resultId: skpResults.id,
      form: skps.form,
      title: skpResults.title,
      kind: skpResults.kind,
      supportedLineageId: skpResults.supportedLineageId,
      supportedText: skpResults.supportedText,
      approach: skps.approach,
      rows: sql<string>`(select json_group_array(json_object('title', i.title, 'direction', i.direction, 'target', i.target,
        'measure', i.measure) order by i.ordinal) from skp_indicators i where i.result_id = ${skpResults.id})`,
    })
    .from(roleCells)
    .innerJoin(skpResults, eq(skpResults.roleCellId, roleCells.id))
    .innerJoin(
      skps,
      and(
        eq(skps.cycleId, roleCells.cycleId),
        eq(skps.assignmentId, roleCells.assignmentId),
        sql`${skpResults.versionId} = ${IN_HAND}`,
      ),
    )
    .where(
      and(
        eq(roleCells.cycleId, sql.placeholder('cycleId')),
        eq(roleCells.leaderAssignmentId, sql.placeholder('leaderAssignmentId')),
        sql`${roleCells.teamId} is ${sql.placeholder('teamId')}`,
      ),
    )
    .prepare(),
);

export type Taking = Omit<TakenResult, 'load'> & {
  cellId: string;
  resultId: string;
  form: 'head' | 'staff';
  approach: Approach;
  /** Those values of the result's indicators that `loadRowOf` needs. */
  rows: readonly LoadRow[];
};

/**
 * For each cell of a matrix that a plan has taken, the result in the plan. If the plan has an open change, it is the result in this change.
 * One statement.
 */
export function takingsOf(db: Db, { cycle, leader, team }: MatrixHead): Map<string, Taking> {
  const place = { cycleId: cycle.id, leaderAssignmentId: leader.assignmentId, teamId: team?.id ?? null };
  return new Map(
    takings(db)
      .all(place)
      .map((row) => [row.cellId, { ...row, rows: JSON.parse(row.rows) as LoadRow[] }]),
  );
}

/** The state of a cell for the leader of the matrix. */
export function cellState(
  head: MatrixHead,
  cell: MatrixCell,
  column: MatrixColumn | undefined,
  taking: Taking | undefined,
): CellState {
  if (!taking) return 'waiting';
  const { approach, rows } = taking;
  const load = loadToldBy(rows, column?.target ?? null, { approach, share: cell.share });
  return stateOfCell(cell, { ...taking, load }, supportOf(head, column, taking));
}

function supportOf({ plan }: MatrixHead, column: MatrixColumn | undefined, { form }: Taking): Support {
  const isChoosable = plan?.status === 'submitted' || plan?.status === 'agreed';
  if (form !== 'staff' || !isChoosable || !column?.resultLineage) return undefined;
  return { lineage: column.resultLineage, wording: supportedWording(column) };
}

const indicators = prepared((db) =>
  db
    .select()
    .from(skpIndicators)
    .where(eq(skpIndicators.resultId, sql.placeholder('resultId')))
    .orderBy(skpIndicators.ordinal)
    .prepare(),
);

/**
 * The indicators of a result that was taken from a cell. Besides the wording, this is all that a team lead sees of a member's plan (R6 p.47
 * j).
 */
export function indicatorsOf(db: Db, resultId: string) {
  return indicators(db).all({ resultId });
}

const outside = prepared((db) =>
  db
    .select({ assignmentId: skps.assignmentId, count: sql<number>`count(*)` })
    .from(skps)
    .innerJoin(skpResults, sql`${skpResults.versionId} = ${IN_HAND}`)
    .where(
      sql`${skps.cycleId} = ${sql.placeholder('cycleId')} and ${skps.status} <> 'draft'
        and ${skps.assignmentId} in (select value from json_each(${sql.placeholder('ids')}))
        and ${skpResults.roleCellId} is null and ${skpResults.title} <> ''`,
    )
    .groupBy(skps.assignmentId)
    .prepare(),
);

/**
 * For each segment whose plan is not a draft, how many results with a title belong to no matrix; segments without such results are left
 * out. If the plan has an open change, the results of this change are counted, even before it is submitted.
 */
export function countOutside(db: Db, cycleId: string, assignmentIds: readonly string[]): Map<string, number> {
  const rows = outside(db).all({ cycleId, ids: JSON.stringify(assignmentIds) });
  return new Map(rows.map(({ assignmentId, count }) => [assignmentId, count]));
}
