import { eq, sql } from 'drizzle-orm';
import { employees } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { type Appraiser, leaderOn } from './reporting-line';

export type UnitLeader = Appraiser & { name: string };

const nameRow = prepared((db) =>
  db
    .select({ name: employees.name })
    .from(employees)
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .prepare(),
);

/** Who leads a unit on a day, by name; undefined while the post is vacant and nobody stands in. */
export function unitLeader(db: Db, unitId: string, day: PlainDate): UnitLeader | undefined {
  const leader = leaderOn(db, unitId, day);
  return leader && { ...leader, name: nameRow(db).get(leader)?.name ?? '' };
}
