import { sql } from 'drizzle-orm';
import { isBelow } from '@/lib/agency/queries/scopes';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn } from '@/lib/kernel/spans';
import type { ReportingSegment } from '../rules/reporting-line';
import type { Segment } from './many-appraisers';

const day = sql.placeholder('day');

const segments = prepared((db) =>
  db
    .select({
      assignmentId: sql<string>`s.id`,
      employeeId: sql<string>`s.employee_id`,
      fromOn: sql<PlainDate>`s.from_on`,
      toOn: sql<PlainDate | null>`s.to_on`,
      isHead: sql<boolean>`p.is_head`.mapWith(Boolean),
      positionClass: sql<ReportingSegment['positionClass']>`p.position_class`,
      isIndependentUnitHead: sql<boolean>`p.is_independent_unit_head`.mapWith(Boolean),
      unitId: sql<string>`s.unit_id`,
      parentUnitId: sql<string | null>`u.parent_id`,
    })
    .from(sql`units u cross join assignments s on s.unit_id = u.id join positions p on p.id = s.position_id`)
    .where(sql`${isBelow(sql`u.path`, sql.placeholder('path'))} and ${holdsOn(sql`s`, day)}`)
    .prepare(),
);

/**
 * The segments of a day in a unit (given by its path) and in all units below it. If the leader of the unit changes, the appraisers of these
 * segments can change.
 */
export function segmentsBelow(db: Db, path: string, day: PlainDate): Segment[] {
  return segments(db).all({ path, day });
}
