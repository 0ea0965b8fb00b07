import { and, desc, gte, inArray, sql } from 'drizzle-orm';
import { securityEvents } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { mayReadAudit } from '../rules/access';
import { REFUSED_KINDS, type RefusedKind } from '../rules/refused-kinds';

const DAY_MS = 24 * 3_600_000;
export const TRIES_DAYS = 30;
const MOST_LISTED = 50;

export type RefusedTries = { kind: RefusedKind; address: string; times: number; people: number; lastAt: Date };

/**
 * The refused tries of the last `TRIES_DAYS` days, counted by kind and source, the most frequent first; at most 50 lines. `people` counts
 * only known accounts. Undefined for a reader who may not read them. `at`: the time of the real clock, because the log is written with that
 * clock.
 */
export function listRefusedTries(ctx: Context, at: Date): RefusedTries[] | undefined {
  if (!mayReadAudit(ctx.actor)) return undefined;
  const times = sql<number>`sum(${securityEvents.times})`;
  const rows = ctx.db
    .select({
      kind: securityEvents.kind,
      address: securityEvents.address,
      times,
      people: sql<number>`count(distinct ${securityEvents.employeeId})`,
      lastAt: sql<number>`max(coalesce(${securityEvents.lastAt}, ${securityEvents.at}))`,
    })
    .from(securityEvents)
    .where(
      and(
        gte(securityEvents.at, new Date(at.getTime() - TRIES_DAYS * DAY_MS)),
        inArray(securityEvents.kind, [...REFUSED_KINDS]),
      ),
    )
    .groupBy(securityEvents.kind, securityEvents.address)
    .orderBy(desc(times))
    .limit(MOST_LISTED)
    .all();
  return rows.map(({ lastAt, ...row }) => ({ ...row, kind: row.kind as RefusedKind, lastAt: new Date(lastAt) }));
}
