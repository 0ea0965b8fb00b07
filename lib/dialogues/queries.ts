import { and, eq, sql } from 'drizzle-orm';
import { cycles, dialogues, employees, periods } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { formatDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { partiesToday, skpHead } from '@/lib/skp/queries';
import { sideOf } from './rules/confirmation';

const dialogueRow = prepared((db) =>
  db
    .select({
      id: dialogues.id,
      heldOn: dialogues.heldOn,
      place: dialogues.place,
      discussed: dialogues.discussed,
      agreed: dialogues.agreed,
      recordedByName: employees.name,
      recordedAt: dialogues.recordedAt,
      ownerConfirmedAt: dialogues.ownerConfirmedAt,
      appraiserConfirmedAt: dialogues.appraiserConfirmedAt,
      revision: dialogues.revision,
    })
    .from(dialogues)
    .innerJoin(employees, eq(employees.id, dialogues.recordedBy))
    .where(and(eq(dialogues.skpId, sql.placeholder('skpId')), eq(dialogues.periodId, sql.placeholder('periodId'))))
    .prepare(),
);

export type Dialogue = NonNullable<ReturnType<ReturnType<typeof dialogueRow>['get']>>;

/** The record of the talk of a period; undefined if there is none. Unscoped: the caller has checked that the reader may read the plan. */
export function dialogueOf(db: Db, skpId: string, periodId: string): Dialogue | undefined {
  return dialogueRow(db).get({ skpId, periodId });
}

/**
 * What the rules need to know about the talk of a period. Undefined if the actor is neither the employee nor today's appraiser, if the plan
 * is not set, or if the period is not that of the mid-year talk.
 */
export function talkFactsOf(ctx: Context, { skpId, periodId }: { skpId: string; periodId: string }) {
  const skp = skpHead(ctx.db, skpId);
  const side = skp?.status === 'agreed' ? sideOf(ctx.actor, partiesToday(ctx, skp)) : undefined;
  const period = skp && midYearPeriod(ctx.db, skp.cycleId, periodId);
  return side && period ? { side, cycleStartOn: period.startOn, isCycleClosed: period.status === 'closed' } : undefined;
}

function midYearPeriod(db: Db, cycleId: string, periodId: string) {
  return db
    .select({ startOn: cycles.startOn, status: cycles.status })
    .from(periods)
    .innerJoin(cycles, eq(cycles.id, periods.cycleId))
    .where(and(eq(periods.id, periodId), eq(periods.cycleId, cycleId), eq(periods.isMidYear, true)))
    .get();
}

/** The values of the record for its form. */
export function fieldsOf({ heldOn, place, discussed, agreed }: Dialogue): Record<string, string> {
  return { heldOn: formatDate(heldOn), place, discussed, agreed };
}
