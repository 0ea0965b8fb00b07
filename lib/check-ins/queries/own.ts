import { and, asc, eq, sql } from 'drizzle-orm';
import { assignments, checkIns, periods, positions, skps, units } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { NEXT_SEGMENT_ON } from '@/lib/people/queries/next-segment';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';
import { takesCheckIn } from '../rules/timing';

const ownRows = prepared((db) =>
  db
    .select({
      skpId: skps.id,
      skpStatus: skps.status,
      position: positions.name,
      unit: UNIT_LABEL,
      fromOn: WORK_FROM_ON,
      toOn: assignments.toOn,
      nextOn: NEXT_SEGMENT_ON,
      periodId: periods.id,
      kind: periods.kind,
      ordinal: periods.ordinal,
      startOn: periods.startOn,
      endOn: periods.endOn,
      windowToOn: periods.windowToOn,
      isMidYear: periods.isMidYear,
      checkInId: checkIns.id,
      status: checkIns.status,
      submittedAt: checkIns.submittedAt,
      reviewedAt: checkIns.reviewedAt,
    })
    .from(skps)
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .innerJoin(periods, eq(periods.cycleId, skps.cycleId))
    .leftJoin(checkIns, and(eq(checkIns.skpId, skps.id), eq(checkIns.periodId, periods.id)))
    .where(and(eq(skps.ownerId, sql.placeholder('ownerId')), eq(skps.cycleId, sql.placeholder('cycleId'))))
    .orderBy(asc(assignments.fromOn), asc(periods.startOn))
    .prepare(),
);
type OwnRow = ReturnType<ReturnType<typeof ownRows>['all']>[number];

export type OwnPlan = Pick<OwnRow, 'skpId' | 'skpStatus' | 'position' | 'unit' | 'fromOn' | 'toOn'> & {
  /** The periods that need a report or have one, in their order. `checkInId` is null if the report is not begun. */
  periods: OwnRow[];
};

/** The actor's plans of a year, each with its periods and their reports. Plans without such a period are left out. */
export function listOwnCheckIns(ctx: Context, cycleId: string): OwnPlan[] {
  const rows = ownRows(ctx.db).all({ ownerId: ctx.actor.employeeId, cycleId });
  const plans = Map.groupBy(
    // A report that was begun before a transfer is still shown, although this period is now reported in the new post.
    rows.filter((row) => row.checkInId !== null || takesCheckIn(row, row)),
    ({ skpId }) => skpId,
  );
  return [...plans.values()].map((own) => {
    const { skpId, skpStatus, position, unit, fromOn, toOn } = own[0]!;
    return { skpId, skpStatus, position, unit, fromOn, toOn, periods: own };
  });
}
