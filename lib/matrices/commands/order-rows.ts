import { eq } from 'drizzle-orm';
import { matrixOrders } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforceCurrent } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { matrixMembers } from '../queries/members';
import { orderOf } from '../queries/row-order';
import { handOrder } from '../rules/row-order';
import type { RowOrder } from '../rules/vocabulary';
import { matrixToWrite } from '../writes/cells';

type Input = {
  matrix: string;
  /** The revision of the order that the leader read; 0 if none was chosen yet. */
  revision: number;
  rowOrder: RowOrder;
  /** The rows in the order of the page. `place` is the number that was typed beside the row; null if nothing was typed. */
  rows: readonly { assignmentId: string; place: number | null }[];
};

/**
 * The leader chooses the order of the rows, for screen and paper. The typed numbers count only if the chosen order is "hand". With another
 * order, the order that was last typed stays stored. [MATRIKS-16]
 */
export const orderRows = command(
  'matrix.rows-ordered',
  { moves: 'matrices' },
  (ctx, { matrix, revision, rowOrder, rows }: Input) => {
    const head = matrixToWrite(ctx, matrix);
    const current = orderOf(ctx.db, head);
    enforceCurrent(current, revision);
    const known = new Set(matrixMembers(ctx.db, head, new Set()).map(({ assignmentId }) => assignmentId));
    const byHand = JSON.stringify(
      rowOrder === 'hand' ? handOrder(rows.filter(({ assignmentId }) => known.has(assignmentId))) : current.byHand,
    );
    const chosen = { rowOrder, byHand, revision: revision + 1 };
    const place = {
      cycleId: head.cycle.id,
      leaderAssignmentId: head.leader.assignmentId,
      teamId: head.team?.id ?? null,
    };
    if (current.id) ctx.db.update(matrixOrders).set(chosen).where(eq(matrixOrders.id, current.id)).run();
    else
      ctx.db
        .insert(matrixOrders)
        .values({ id: newId(), ...place, ...chosen })
        .run();
    return { subject: head.leader.assignmentId, detail: { order: rowOrder } };
  },
);
