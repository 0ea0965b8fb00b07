import { sql } from 'drizzle-orm';
import { todayOf } from '@/lib/agency/queries';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const leading = prepared((db) =>
  db
    .select({
      answer: sql<number>`(exists (
        select 1 from assignments a join positions p on p.id = a.position_id and p.is_head = 1
        where a.employee_id = ${sql.placeholder('employeeId')}
          and a.from_on <= ${sql.placeholder('day')} and (a.to_on is null or a.to_on >= ${sql.placeholder('day')})
      ) or exists (
        select 1 from appraiser_appointments
        where appraiser_id = ${sql.placeholder('employeeId')} and withdrawn_at is null
          and from_on <= ${sql.placeholder('day')} and (to_on is null or to_on >= ${sql.placeholder('day')})
      ))`,
    })
    .from(sql`(select 1)`)
    .prepare(),
);

/** Whether somebody leads a unit or was named to appraise today: decides what the navigation calls things, never what one may see. */
export function leadsSomebody(ctx: Context): boolean {
  return leading(ctx.db).get({ employeeId: ctx.actor.employeeId, day: todayOf(ctx) })?.answer === 1;
}
