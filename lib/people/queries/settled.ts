import { sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import type { Settled } from '../rules/naming';
import type { AppointmentSubject } from './appointments';

/**
 * What a backdated appointment for a segment, or for all who report to the head of a unit, must not cover (`canAppointIn`). `closedYears`:
 * all closed years, the earliest first. `evaluationDays`: for each evaluation that was handed over, the day before its window opened
 * (docs/decisions/0015).
 */
export function settledFor(db: Db, { assignmentId, unitId }: AppointmentSubject): Settled {
  const concerned =
    assignmentId === undefined
      ? sql`case when p.is_head then u.parent_id else u.id end = ${unitId}`
      : sql`s.id = ${assignmentId}`;
  return {
    closedYears: db.all<{ year: number; endOn: PlainDate }>(
      sql`select year, end_on as endOn from cycles where status = 'closed' order by end_on`,
    ),
    evaluationDays: db
      .all<{ day: PlainDate }>(
        sql`select distinct date(w.window_from_on, '-1 day') as day from appraisals a
          join periods w on w.id = a.period_id join skps k on k.id = a.skp_id join assignments s on s.id = k.assignment_id
          join positions p on p.id = s.position_id join units u on u.id = s.unit_id
          where a.status <> 'draft' and ${concerned}`,
      )
      .map(({ day }) => day),
  };
}
