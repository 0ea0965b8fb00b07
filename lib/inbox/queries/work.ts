import { and, eq, sql } from 'drizzle-orm';
import {
  appraisals,
  assignments,
  checkIns,
  cycles,
  dialogues,
  employees,
  periods,
  positions,
  resultReuses,
  skps,
  units,
} from '@/db/schema';
import { excuseOf } from '@/lib/cycles/queries/excuses';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { NEXT_SEGMENT_ON } from '@/lib/people/queries/next-segment';
import { WORK_FROM_ON } from '@/lib/people/queries/work-from';

const openWork = prepared((db) =>
  db
    .select({
      skpId: skps.id,
      ownerId: skps.ownerId,
      assignmentId: skps.assignmentId,
      employeeId: assignments.employeeId,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
      name: employees.name,
      cycleId: skps.cycleId,
      periodId: periods.id,
      windowToOn: periods.windowToOn,
      checkInId: checkIns.id,
      checkInStatus: checkIns.status,
      submittedAt: checkIns.submittedAt,
      dialogueId: dialogues.id,
      recordedAt: dialogues.recordedAt,
      ownerConfirmedAt: dialogues.ownerConfirmedAt,
      appraiserConfirmedAt: dialogues.appraiserConfirmedAt,
      appraisalId: appraisals.id,
      appraisalStatus: appraisals.status,
      releasedOn: appraisals.releasedOn,
      reuseProposedBy: resultReuses.proposedBy,
      reuseProposedOn: resultReuses.proposedOn,
      reuseAgreedOn: resultReuses.agreedOn,
      isHead: positions.isHead,
      positionClass: positions.positionClass,
      isIndependentUnitHead: positions.isIndependentUnitHead,
      unitId: assignments.unitId,
      parentUnitId: units.parentId,
    })
    .from(skps)
    .innerJoin(assignments, eq(assignments.id, skps.assignmentId))
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .innerJoin(cycles, and(eq(cycles.id, skps.cycleId), eq(cycles.status, 'open')))
    .innerJoin(
      periods,
      sql`${periods.cycleId} = ${cycles.id} and ${periods.startOn} <= ${sql.placeholder('day')}
        and ${WORK_FROM_ON} <= ${periods.endOn}
        and (${assignments.toOn} is null or ${assignments.toOn} >=
          case when ${periods.kind} = 'tahunan' then ${periods.endOn} else ${periods.startOn} end)
        and coalesce(${NEXT_SEGMENT_ON} > ${periods.endOn}, 1)`,
    )
    .leftJoin(checkIns, and(eq(checkIns.skpId, skps.id), eq(checkIns.periodId, periods.id)))
    .leftJoin(dialogues, and(eq(dialogues.skpId, skps.id), eq(dialogues.periodId, periods.id)))
    .leftJoin(appraisals, and(eq(appraisals.skpId, skps.id), eq(appraisals.periodId, periods.id)))
    .leftJoin(
      resultReuses,
      sql`${resultReuses.skpId} = ${skps.id} and ${resultReuses.periodId} = ${periods.id} and ${resultReuses.endedOn} is null`,
    )
    .where(
      sql`${skps.assignmentId} in (select value from json_each(${sql.placeholder('ids')})) and ${skps.status} = 'agreed'
        and ${excuseOf(sql`${skps.cycleId}`)} is null
        and (${appraisals.id} is null or ${appraisals.status} <> 'received'
          or (${dialogues.id} is not null and (${dialogues.ownerConfirmedAt} is null or ${dialogues.appraiserConfirmedAt} is null)))`,
    )
    .prepare(),
);

export type WorkRow = ReturnType<ReturnType<typeof openWork>['all']>[number];

/**
 * Begun periods of the set plans of these segments in which something may still be open; the rules say what. One statement. The oldest
 * period first, and within it the segments in the order given: what is equally urgent must not change places from one look to the next.
 */
export function listOpenWork(db: Db, assignmentIds: readonly string[], day: PlainDate): WorkRow[] {
  const place = new Map(assignmentIds.map((id, i) => [id, i]));
  const rows = openWork(db).all({ ids: JSON.stringify(assignmentIds), day });
  return rows.sort(
    (a, b) => a.windowToOn.localeCompare(b.windowToOn) || place.get(a.assignmentId)! - place.get(b.assignmentId)!,
  );
}
