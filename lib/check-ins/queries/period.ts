import { and, eq, sql } from 'drizzle-orm';
import { assignments, checkIns, cycles, periods } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { NEXT_SEGMENT_ON } from '@/lib/people/queries/next-segment';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';

const ofPeriod = prepared((db) =>
  db
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(and(eq(checkIns.skpId, sql.placeholder('skpId')), eq(checkIns.periodId, sql.placeholder('periodId'))))
    .prepare(),
);

/** Whether the report of a plan for a period has been begun. */
export function isOpened(db: Db, skpId: string, periodId: string): boolean {
  return ofPeriod(db).get({ skpId, periodId }) !== undefined;
}

const periodRow = prepared((db) =>
  db
    .select({
      cycleId: periods.cycleId,
      cycleStatus: cycles.status,
      kind: periods.kind,
      startOn: periods.startOn,
      endOn: periods.endOn,
      windowToOn: periods.windowToOn,
    })
    .from(periods)
    .innerJoin(cycles, eq(cycles.id, periods.cycleId))
    .where(eq(periods.id, sql.placeholder('periodId')))
    .prepare(),
);

/** A period with the status of its year; undefined if it does not exist. */
export function periodOf(db: Db, periodId: string) {
  return periodRow(db).get({ periodId });
}

const segmentRow = prepared((db) =>
  db
    .select({ fromOn: WORK_FROM_ON, toOn: assignments.toOn, nextOn: NEXT_SEGMENT_ON })
    .from(assignments)
    .where(eq(assignments.id, sql.placeholder('assignmentId')))
    .prepare(),
);

/**
 * The days of a segment. `fromOn`: the day from which the holder works in it. `toOn`: its last day; null if none is known. `nextOn`: the
 * first day of the holder's next post; null if there is none. Undefined if there is no such segment.
 */
export function segmentOf(db: Db, assignmentId: string) {
  return segmentRow(db).get({ assignmentId });
}
