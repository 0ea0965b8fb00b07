import { eq, sql } from 'drizzle-orm';
import { cycles, periods } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

export const periodColumns = {
  id: periods.id,
  kind: periods.kind,
  ordinal: periods.ordinal,
  startOn: periods.startOn,
  endOn: periods.endOn,
  windowFromOn: periods.windowFromOn,
  windowToOn: periods.windowToOn,
  cycleId: periods.cycleId,
  year: cycles.year,
  purpose: cycles.purpose,
  cycleStatus: cycles.status,
  cycleName: cycles.name,
};

const periodRow = prepared((db) =>
  db
    .select(periodColumns)
    .from(periods)
    .innerJoin(cycles, eq(cycles.id, periods.cycleId))
    .where(eq(periods.id, sql.placeholder('periodId')))
    .prepare(),
);

/** A period with the data of its year. */
export type YearPeriod = NonNullable<ReturnType<ReturnType<typeof periodRow>['get']>>;

export function findPeriod(db: Db, periodId: string): YearPeriod | undefined {
  return periodRow(db).get({ periodId });
}
