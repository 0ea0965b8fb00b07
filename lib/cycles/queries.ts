import { asc, desc, eq, sql } from 'drizzle-orm';
import { cycles, periods } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

export type CycleRow = typeof cycles.$inferSelect;
export type PeriodRow = typeof periods.$inferSelect;

const allCycles = prepared((db) =>
  db.select().from(cycles).orderBy(desc(cycles.year), sql`${cycles.purpose} = 'practice'`, asc(cycles.name)).prepare(),
);
const cycleById = prepared((db) =>
  db
    .select()
    .from(cycles)
    .where(eq(cycles.id, sql.placeholder('cycleId')))
    .prepare(),
);
const periodRows = prepared((db) =>
  db
    .select()
    .from(periods)
    .where(eq(periods.cycleId, sql.placeholder('cycleId')))
    .orderBy(sql`${periods.kind} = 'tahunan'`, asc(periods.ordinal))
    .prepare(),
);
const runningCycle = prepared((db) =>
  db
    .select()
    .from(cycles)
    .where(eq(cycles.status, 'open'))
    .orderBy(
      desc(
        sql`${cycles.purpose} = 'real' and ${sql.placeholder('today')} between ${cycles.startOn} and ${cycles.endOn}`,
      ),
      desc(sql`${cycles.purpose} = 'real'`),
      desc(cycles.year),
    )
    .limit(1)
    .prepare(),
);

/** Every performance year, the newest first. Of the same year, the real one comes before practice ones. There are few rows. */
export function listCycles(db: Db): CycleRow[] {
  return allCycles(db).all();
}

/** The years that are open. */
export function listOpenCycles(db: Db): CycleRow[] {
  return listCycles(db).filter(({ status }) => status === 'open');
}

/** One year by id. Unscoped, because the list of years is not secret; pages that manage years check `mayReadCycles` first. */
export function findCycle(db: Db, cycleId: string): CycleRow | undefined {
  return cycleById(db).get({ cycleId });
}

/**
 * The open real year that contains today, otherwise the latest open real year. A practice year only if no real one is open. Undefined if no
 * year is open.
 */
export function currentCycle(ctx: Pick<Context, 'db' | 'now'>): CycleRow | undefined {
  return runningCycle(ctx.db).get({ today: todayOf(ctx) });
}

/** The periods of a cycle: the months or quarters in order, then the whole year. */
export function periodsOf(db: Db, cycleId: string): PeriodRow[] {
  return periodRows(db).all({ cycleId });
}
