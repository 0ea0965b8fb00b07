import { or, type SQL, sql } from 'drizzle-orm';
import { units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { isBelow, withinScope } from '@/lib/agency/queries/scopes';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { Context } from '@/lib/kernel/context';
import { unitsLedBy } from '@/lib/people/queries/leaders';
import { bankScope } from '../rules/access';

/** The part of the tree in which the reader sees the bank today. */
export function bankScopeOf(ctx: Context): Scope {
  const led = unitsLedBy(ctx.db, ctx.actor.employeeId, todayOf(ctx));
  return bankScope(
    ctx.actor,
    led.map(({ path }) => path),
  );
}

/** The rule `concerns` in SQL. `units` is left-joined, so an entry without a unit is for the whole agency. */
export function concerning(scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined;
  const above = scope.map((root) => isBelow(sql`${root}`, units.path));
  return or(sql`${units.id} is null`, withinScope(units.path, scope), ...above);
}
