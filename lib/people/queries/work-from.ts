import { type SQL, sql } from 'drizzle-orm';
import type { PlainDate } from '@/lib/kernel/dates';
import { holdsOn } from '@/lib/kernel/spans';

/**
 * The day from which a person works in a segment. This is its first day. For a CPNS it is the day of the SPMT, if that day lies in the
 * segment. Plans, reports and papers begin on this day, and periods before it need no report. The few CPNS are read once for each
 * statement. [SIKLUS-23]
 */
export function workFromIn(segment: SQL): SQL<PlainDate> {
  return sql<PlainDate>`case when ${segment}.employee_id in
      (select c.employee_id from employee_states c where c.kind = 'cpns' and c.withdrawn_at is null)
    then coalesce((select max(c.from_on) from employee_states c
      where c.employee_id = ${segment}.employee_id and c.kind = 'cpns' and c.withdrawn_at is null
        and ${holdsOn(segment, sql`c.from_on`)}),
      ${segment}.from_on)
    else ${segment}.from_on end`;
}

/**
 * `workFromIn` for statements about `assignments`. The table name is written out, because drizzle omits it in a statement with one table.
 */
export const WORK_FROM_ON = workFromIn(sql`"assignments"`);
