import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { employees, feedbackEntries, periods } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { partiesToday, skpHead } from '@/lib/skp/queries';
import { readsFeedback } from './rules/access';
import type { FeedbackNote } from './rules/note';
import type { FeedbackOccasion } from './rules/vocabulary';

const inOrder = [asc(periods.startOn), asc(feedbackEntries.givenAt), asc(sql`${feedbackEntries}.rowid`)] as const;

const entry = {
  id: feedbackEntries.id,
  periodId: feedbackEntries.periodId,
  target: feedbackEntries.target,
  targetKey: feedbackEntries.targetKey,
  giver: feedbackEntries.giver,
  giverName: sql<string>`coalesce(${employees.name}, ${feedbackEntries.giverName})`,
  isRecorded: sql<boolean>`${feedbackEntries.recordedBy} is not null`.mapWith(Boolean),
  occasion: feedbackEntries.occasion,
  sentiment: feedbackEntries.sentiment,
  body: feedbackEntries.body,
  givenAt: feedbackEntries.givenAt,
  replacedAt: feedbackEntries.replacedAt,
};

const entryRows = prepared((db) =>
  db
    .select(entry)
    .from(feedbackEntries)
    .leftJoin(employees, eq(employees.id, feedbackEntries.giverId))
    .innerJoin(periods, eq(periods.id, feedbackEntries.periodId))
    .where(and(eq(feedbackEntries.skpId, sql.placeholder('skpId')), isNull(feedbackEntries.replacedAt)))
    .orderBy(...inOrder)
    .prepare(),
);

const replacedRows = prepared((db) =>
  db
    .select(entry)
    .from(feedbackEntries)
    .leftJoin(employees, eq(employees.id, feedbackEntries.giverId))
    .innerJoin(periods, eq(periods.id, feedbackEntries.periodId))
    .where(
      and(
        eq(feedbackEntries.skpId, sql.placeholder('skpId')),
        eq(feedbackEntries.periodId, sql.placeholder('periodId')),
        isNotNull(feedbackEntries.replacedAt),
      ),
    )
    .orderBy(...inOrder)
    .prepare(),
);

export type FeedbackEntry = ReturnType<ReturnType<typeof entryRows>['all']>[number];

/** The feedback of the year, for a user who may read its words. Everybody else (admins, auditors, strangers) gets an empty list. */
export function feedbackOf(ctx: Context, skpId: string): FeedbackEntry[] {
  return mayReadWords(ctx, skpId) ? feedbackOnPlan(ctx.db, skpId) : [];
}

/** The feedback of the year on a plan. Unscoped: the caller decides who may read it, as for an appraisal, which has a rule of its own. */
export function feedbackOnPlan(db: Db, skpId: string): FeedbackEntry[] {
  return entryRows(db).all({ skpId });
}

/** The feedback of a period that was later corrected or replaced. Its readers are the same as for the current feedback. */
export function replacedFeedbackOf(ctx: Context, skpId: string, periodId: string): FeedbackEntry[] {
  return mayReadWords(ctx, skpId) ? replacedRows(ctx.db).all({ skpId, periodId }) : [];
}

function mayReadWords(ctx: Context, skpId: string): boolean {
  const skp = skpHead(ctx.db, skpId);
  return skp !== undefined && readsFeedback(ctx.actor, partiesToday(ctx, skp));
}

const writtenRows = prepared((db) => {
  const writer = sql.placeholder('writerId');
  return db
    .select()
    .from(feedbackEntries)
    .where(
      and(
        eq(feedbackEntries.skpId, sql.placeholder('skpId')),
        eq(feedbackEntries.periodId, sql.placeholder('periodId')),
        eq(feedbackEntries.occasion, sql.placeholder('occasion')),
        or(
          eq(feedbackEntries.recordedBy, writer),
          and(eq(feedbackEntries.giverId, writer), isNull(feedbackEntries.recordedBy)),
        ),
        isNull(feedbackEntries.replacedAt),
      ),
    )
    .orderBy(asc(feedbackEntries.givenAt), asc(sql`${feedbackEntries}.rowid`))
    .prepare();
});

type Place = { skpId: string; periodId: string; occasion: FeedbackOccasion };

/**
 * What the actor wrote down about a period on one occasion (the actor's own words and those of other people), as notes that can be given
 * again. Replaced notes are left out.
 */
export function writtenFeedback(ctx: Context, place: Place): { id: string; note: FeedbackNote }[] {
  const rows = writtenRows(ctx.db).all({ ...place, writerId: ctx.actor.employeeId });
  return rows.map(({ id, target, targetKey, sentiment, body, giver, giverName, recordedBy }) => {
    // The column is older than the rule that every entry has a sentiment.
    const note = { target, targetKey, sentiment: sentiment ?? ('netral' as const), body };
    return { id, note: recordedBy ? { ...note, saidBy: { giver, name: giverName } } : note };
  });
}
