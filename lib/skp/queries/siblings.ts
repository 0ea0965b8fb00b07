import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { assignments, positions, skps, units } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { partiesToday, skpHead } from '../queries';
import { mayRead } from '../rules/access';

const siblingRows = prepared((db) =>
  db
    .select({
      skpId: skps.id,
      status: skps.status,
      position: positions.name,
      unit: UNIT_LABEL,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
    })
    .from(skps)
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(
      and(
        eq(skps.ownerId, sql.placeholder('ownerId')),
        eq(skps.cycleId, sql.placeholder('cycleId')),
        ne(skps.id, sql.placeholder('skpId')),
      ),
    )
    .orderBy(asc(assignments.fromOn))
    .prepare(),
);

export type SiblingRow = ReturnType<ReturnType<typeof siblingRows>['all']>[number];

/** The owner's other plans of the same year, if the reader may see them. A person who was transferred has one plan for each post. */
export function siblingsOf(ctx: Context, skp: { id: string; ownerId: string; cycleId: string }): SiblingRow[] {
  const rows = siblingRows(ctx.db).all({ ownerId: skp.ownerId, cycleId: skp.cycleId, skpId: skp.id });
  return rows.filter(({ skpId }) => {
    const head = skpHead(ctx.db, skpId);
    return head !== undefined && mayRead(ctx.actor, partiesToday(ctx, head));
  });
}
