import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { employees, feedbackEntries, periods } from '@/db/schema';
import type { Context } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { partiesToday, skpHead } from '@/lib/skp/queries';
import { readsFeedback } from './rules/access';

const entryRows = prepared((db) =>
  db
    .select({
      id: feedbackEntries.id,
      periodId: feedbackEntries.periodId,
      target: feedbackEntries.target,
      targetKey: feedbackEntries.targetKey,
      giver: feedbackEntries.giver,
      giverName: employees.name,
      occasion: feedbackEntries.occasion,
      sentiment: feedbackEntries.sentiment,
      body: feedbackEntries.body,
      givenAt: feedbackEntries.givenAt,
    })
    .from(feedbackEntries)
    .innerJoin(employees, eq(employees.id, feedbackEntries.giverId))
    .innerJoin(periods, eq(periods.id, feedbackEntries.periodId))
    .where(and(eq(feedbackEntries.skpId, sql.placeholder('skpId')), isNull(feedbackEntries.replacedAt)))
    .orderBy(asc(periods.startOn), asc(feedbackEntries.givenAt))
    .prepare(),
);

export type FeedbackEntry = ReturnType<ReturnType<typeof entryRows>['all']>[number];

/** Feedback of the year for who may read its words; for everybody else (admins, auditor, strangers) there is none. */
export function feedbackOf(ctx: Context, skpId: string): FeedbackEntry[] {
  const skp = skpHead(ctx.db, skpId);
  return skp && readsFeedback(ctx.actor, partiesToday(ctx, skp)) ? entryRows(ctx.db).all({ skpId }) : [];
}
