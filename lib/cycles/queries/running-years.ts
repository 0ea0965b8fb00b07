import { asc, eq, ne, sql } from 'drizzle-orm';
import { cycles, periods } from '@/db/schema';
import type { TimeZone } from '@/lib/agency/rules/vocabulary';
import type { Db } from '@/lib/kernel/context';
import { dayIn, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { oncePerSearch, type Task } from '@/lib/kernel/tasks';

const runningYears = prepared((db) =>
  db
    .select({ cycle: cycles, period: periods })
    .from(cycles)
    .innerJoin(periods, eq(periods.cycleId, cycles.id))
    .where(ne(cycles.status, 'closed'))
    .orderBy(sql`${cycles.purpose} = 'practice'`, asc(cycles.startOn), asc(periods.windowFromOn))
    .prepare(),
);

export type RunningYear = typeof cycles.$inferSelect & {
  /** Undefined while the year is being prepared. */
  openedOn: PlainDate | undefined;
  periods: (typeof periods.$inferSelect)[];
};

/** The years that are prepared or open, real ones first, each with its periods in the order of their windows. One statement. */
function listRunningYears(db: Db, zone: TimeZone): RunningYear[] {
  const years = new Map<string, RunningYear>();
  for (const { cycle, period } of runningYears(db).all()) {
    const openedOn = cycle.openedAt ? dayIn(zone, cycle.openedAt) : undefined;
    const year = years.get(cycle.id) ?? { ...cycle, openedOn, periods: [] };
    years.set(cycle.id, year);
    year.periods.push(period);
  }
  return [...years.values()];
}

export const runningYearsOf = oncePerSearch(({ db, timeZone }) => listRunningYears(db, timeZone));

export const openYearsOf = oncePerSearch((look) => runningYearsOf(look).filter(({ status }) => status === 'open'));

/** The earliest first day of the open years; undefined if none is open. */
export const openFromOf = oncePerSearch(
  (look): PlainDate | undefined =>
    openYearsOf(look)
      .map(({ startOn }) => startOn)
      .sort()[0],
);

/** What every task about a year says about this year: its name, and since when it is open. */
export function inYear({ name, openedOn }: RunningYear): Pick<Task, 'year' | 'openedOn'> {
  return { year: name, openedOn };
}
