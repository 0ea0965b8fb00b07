import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { assignments, cycles, employees, periods, skps, skpVersions } from '@/db/schema';
import { populationSql } from '@/lib/cycles/queries/population';
import type { Db } from '@/lib/kernel/context';
import { dayIn, type PlainDate, type TimeZone } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';

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
  /** Not while it is prepared. */
  openedOn: PlainDate | undefined;
  periods: (typeof periods.$inferSelect)[];
};

/** The years that are prepared or open, real ones first, with their periods by window. One statement. */
export function listRunningYears(db: Db, zone: TimeZone): RunningYear[] {
  const years = new Map<string, RunningYear>();
  for (const { cycle, period } of runningYears(db).all()) {
    const openedOn = cycle.openedAt ? dayIn(zone, cycle.openedAt) : undefined;
    const year = years.get(cycle.id) ?? { ...cycle, openedOn, periods: [] };
    years.set(cycle.id, year);
    year.periods.push(period);
  }
  return [...years.values()];
}

const CYCLE = { id: sql`${cycles.id}`, startOn: sql`${cycles.startOn}`, endOn: sql`${cycles.endOn}` };

const openPlans = prepared((db) =>
  db
    .select({
      assignmentId: assignments.id,
      cycleId: cycles.id,
      skpId: skps.id,
      status: skps.status,
      changeStatus: skps.changeStatus,
      submittedAt: sql<Date | null>`coalesce(${skpVersions.submittedAt}, ${skps.submittedAt})`.mapWith(
        skps.submittedAt,
      ),
      segmentFromOn: assignments.fromOn,
      isExpected: sql<number>`${populationSql(CYCLE)}
        and (${assignments.toOn} is null or ${assignments.toOn} >= ${sql.placeholder('day')})`,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(
      cycles,
      sql`${cycles.status} = 'open' and ${assignments.fromOn} <= ${cycles.endOn}
        and (${assignments.toOn} is null or ${assignments.toOn} >= ${cycles.startOn})`,
    )
    .leftJoin(skps, and(eq(skps.cycleId, cycles.id), eq(skps.assignmentId, assignments.id)))
    .leftJoin(skpVersions, eq(skpVersions.id, skps.changeVersionId))
    .where(
      sql`${assignments.id} in (select value from json_each(${sql.placeholder('ids')}))
        and (${skps.id} is null or ${skps.status} <> 'agreed' or ${skps.changeStatus} is not null)`,
    )
    .prepare(),
);

/** Plans of these segments in the open years that are not set yet, those not begun among them, and plans with an open change. */
export function listOpenPlans(db: Db, assignmentIds: readonly string[], day: PlainDate) {
  return openPlans(db)
    .all({ ids: JSON.stringify(assignmentIds), day })
    .map((row) => ({ ...row, isExpected: row.isExpected === 1 }));
}
