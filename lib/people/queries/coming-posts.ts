import { desc, eq, sql } from 'drizzle-orm';
import { employees, positions, units, withdrawnPosts } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Decision } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { canWithdrawPost, comingPostOf, type Meanwhile, postBeforeMove } from '../rules/coming-posts';
import type { SegmentRow } from './person';
import { holdersFrom, positionById } from './positions';
import { UNIT_LABEL, unitById } from './units';

/** All columns that refer to a segment, each with a word for the user. A test compares them with the schema. */
export const SEGMENT_REFERENCES = [
  ['skps', 'assignment_id', 'SKP'],
  ['issued_papers', 'assignment_id', 'dokumen yang terbit'],
  ['role_cells', 'assignment_id', 'peran dalam matriks'],
  ['role_cells', 'leader_assignment_id', 'matriks peran'],
  ['matrix_orders', 'leader_assignment_id', 'urutan baris matriks'],
  ['work_teams', 'lead_assignment_id', 'tim kerja yang dipimpin'],
  ['work_team_members', 'assignment_id', 'keanggotaan tim kerja'],
  ['cycle_excuses', 'assignment_id', 'pengecualian dari tahun kinerja'],
  ['appraiser_appointments', 'assignment_id', 'penunjukan pejabat penilai'],
  ['appraiser_reports', 'assignment_id', 'laporan pejabat penilai'],
] as const;

const referenceRows = prepared((db) =>
  db
    .select({ words: sql<string>`s.words` })
    .from(
      sql`(${sql.join(
        SEGMENT_REFERENCES.map(
          ([table, column, words]) =>
            sql`select ${sql.raw(`'${words}'`)} as words where exists (select 1 from ${sql.raw(table)} t where t.${sql.raw(column)} = ${sql.placeholder('id')})`,
        ),
        sql` union all `,
      )}) s`,
    )
    .prepare(),
);

/**
 * A future post (`coming`), the post that would continue without it (`before`), and whether the future post can be withdrawn
 * (`withdrawing`).
 */
export type ComingPost = { coming: SegmentRow; before: SegmentRow | undefined; withdrawing: Decision };

/**
 * The last post of a person, if it begins after today; otherwise undefined. Unscoped: the caller has found the person within the reader's
 * scope.
 */
export function comingPostIn(
  db: Db,
  { id, segments }: { id: string; segments: readonly SegmentRow[] },
  today: PlainDate,
): ComingPost | undefined {
  const coming = comingPostOf(segments, today);
  if (!coming) return undefined;
  const before = postBeforeMove(segments, coming);
  const references = referenceRows(db)
    .all({ id: coming.id })
    .map(({ words }) => words);
  const meanwhile = before && meanwhileOf(db, id, before, coming.fromOn);
  return { coming, before, withdrawing: canWithdrawPost({ references, meanwhile }) };
}

function meanwhileOf(db: Db, employeeId: string, before: SegmentRow, fromOn: PlainDate): Meanwhile {
  return {
    unitClosedOn: unitById(db, before.unitId)?.closedOn ?? null,
    positionClosedOn: positionById(db, before.positionId)?.closedOn ?? null,
    successor: before.isHead ? holdersFrom(db, before.positionId, fromOn, employeeId)[0] : undefined,
  };
}

const withdrawnRows = prepared((db) =>
  db
    .select({
      id: withdrawnPosts.id,
      position: positions.name,
      unit: UNIT_LABEL,
      fromOn: withdrawnPosts.fromOn,
      reason: withdrawnPosts.reason,
      withdrawnBy: employees.name,
      withdrawnAt: withdrawnPosts.withdrawnAt,
    })
    .from(withdrawnPosts)
    .innerJoin(positions, eq(positions.id, withdrawnPosts.positionId))
    .innerJoin(units, eq(units.id, withdrawnPosts.unitId))
    .innerJoin(employees, eq(employees.id, withdrawnPosts.withdrawnBy))
    .where(eq(withdrawnPosts.employeeId, sql.placeholder('employeeId')))
    .orderBy(desc(withdrawnPosts.withdrawnAt), desc(withdrawnPosts.fromOn))
    .prepare(),
);

export type WithdrawnPost = ReturnType<ReturnType<typeof withdrawnRows>['all']>[number];

/** Posts of a person that were withdrawn before they began, the latest first. Unscoped. */
export function listWithdrawnPosts(db: Db, employeeId: string): WithdrawnPost[] {
  return withdrawnRows(db).all({ employeeId });
}
