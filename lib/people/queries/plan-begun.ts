import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { cycles, skps, skpVersions } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';

const firstVersions = prepared((db) =>
  db
    .select({ year: cycles.year, fromOn: sql<PlainDate>`${skpVersions.effectiveOn}` })
    .from(skps)
    .innerJoin(cycles, eq(cycles.id, skps.cycleId))
    .innerJoin(skpVersions, and(eq(skpVersions.skpId, skps.id), eq(skpVersions.number, 1)))
    .where(and(eq(skps.assignmentId, sql.placeholder('assignmentId')), isNotNull(skpVersions.effectiveOn)))
    .orderBy(desc(skpVersions.effectiveOn))
    .limit(1)
    .prepare(),
);

/** The latest plan of a segment that was set: its year and the first day on which it was in force. Undefined if no plan was set. */
export function planBegunOf(db: Db, assignmentId: string): { year: number; fromOn: PlainDate } | undefined {
  return firstVersions(db).get({ assignmentId });
}
