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

/** The segments that hold on a day in a unit (by its path) and below it. If another person leads the unit, their appraiser can change. */
export function segmentsBelow(db: Db, path: string, day: PlainDate): Segment[] {
  return segments(db).all({ path, day });
}
