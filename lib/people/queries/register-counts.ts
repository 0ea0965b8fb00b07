import { count, eq, sql } from 'drizzle-orm';
import { accounts, employees } from '@/db/schema';
import { scopeTable, scopeText } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { Reader } from '@/lib/agency/rules/roles';
import type { Db } from '@/lib/kernel/context';
import { accountsWithoutPassword } from './slips';

/**
 * What waits for a reader who keeps the register: how many open reports of wrong appraisers there are, and how many accounts without a
 * password. `reportedAt`: when the oldest of these reports was made; undefined if there is none. One statement.
 */
export function registerCounts(db: Db, reader: Reader) {
  const kept = scopeTable(sql`${scopeText(scopeOf(reader, 'keep-people'))}`);
  const open = sql`appraiser_reports r join assignments a on a.id = r.assignment_id join units u on u.id = a.unit_id
    where r.status = 'open' and exists (select 1 from ${kept.ranges} where ${kept.isWithin(sql`u.path`)})`;
  const { oldest, ...counts } = db
    .select({
      withoutPassword: count(),
      reports: sql<number>`(select count(*) from ${open})`,
      oldest: sql<number | null>`(select min(r.created_at) from ${open})`,
    })
    .from(accounts)
    .innerJoin(employees, eq(employees.id, accounts.employeeId))
    .where(accountsWithoutPassword({ db, actor: reader }))
    .get()!;
  return { ...counts, reportedAt: oldest === null ? undefined : new Date(oldest) };
}
