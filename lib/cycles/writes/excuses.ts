import { and, eq, isNull, sql } from 'drizzle-orm';
import { assignments, cycleExcuses, employees } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { newId } from '@/lib/kernel/ids';
import { sharesDays } from '@/lib/kernel/spans';
import type { CycleRow } from '../queries';
import { excuseOf } from '../queries/excuses';

/**
 * Stores who needed no plan because of a special state, in the transaction that closes the year. So later records about people do not
 * change the closed year. Returns how many excuses were stored.
 */
export function keepExcuses({ db, actor, now }: Context, { id: cycleId, startOn, endOn }: CycleRow): number {
  const excuse = excuseOf(cycleId);
  const rows = db
    .select({ assignmentId: assignments.id, reason: excuse })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .leftJoin(
      cycleExcuses,
      and(
        eq(cycleExcuses.cycleId, cycleId),
        eq(cycleExcuses.assignmentId, assignments.id),
        isNull(cycleExcuses.withdrawnAt),
      ),
    )
    .where(
      sql`${assignments.employeeId} in (select employee_id from employee_states where withdrawn_at is null)
        and ${sharesDays(assignments, startOn, endOn)}
        and ${employees.employment} in ('pns', 'pppk') and ${cycleExcuses.id} is null and ${excuse} is not null`,
    )
    .all();
  const by = { excusedBy: actor.employeeId, excusedAt: now };
  for (const { assignmentId, reason } of rows)
    db.insert(cycleExcuses)
      .values({ id: newId(), cycleId, assignmentId, reason: reason ?? '', ...by })
      .run();
  return rows.length;
}
