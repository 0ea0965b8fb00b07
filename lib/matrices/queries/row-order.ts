import { and, eq, isNull, sql } from 'drizzle-orm';
import { matrixOrders } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import type { OrderedBy } from '../rules/row-order';
import type { MatrixHead } from './head';

const orderOfUnit = prepared((db) =>
  db
    .select()
    .from(matrixOrders)
    .where(
      and(
        eq(matrixOrders.cycleId, sql.placeholder('cycleId')),
        eq(matrixOrders.leaderAssignmentId, sql.placeholder('leaderAssignmentId')),
        isNull(matrixOrders.teamId),
      ),
    )
    .prepare(),
);

/** The order of a team's rows. It is stored by team, so that it stays when the lead changes. */
const orderOfTeam = prepared((db) =>
  db
    .select()
    .from(matrixOrders)
    .where(eq(matrixOrders.teamId, sql.placeholder('teamId')))
    .prepare(),
);

export type MatrixOrder = OrderedBy & {
  /** Undefined if the leader has not chosen an order yet. */
  id: string | undefined;
  revision: number;
};

/** The order of the rows that the leader chose. If none was chosen, the rows are ordered by name. */
export function orderOf(db: Db, { cycle, leader, team }: Pick<MatrixHead, 'cycle' | 'leader' | 'team'>): MatrixOrder {
  const row = team
    ? orderOfTeam(db).get({ teamId: team.id })
    : orderOfUnit(db).get({ cycleId: cycle.id, leaderAssignmentId: leader.assignmentId });
  if (!row) return { id: undefined, revision: 0, rowOrder: 'name', byHand: [] };
  return { ...row, byHand: JSON.parse(row.byHand) as string[] };
}
