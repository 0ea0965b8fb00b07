import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { answerDrafts, earlierAnswers, employees, progressFollowUps } from '@/db/schema';
import { type FeedbackEntry, replacedFeedbackOf, writtenFeedback } from '@/lib/feedback/queries';
import { readsFeedback } from '@/lib/feedback/rules/access';
import type { Context } from '@/lib/kernel/context';
import { StaleRevision } from '@/lib/kernel/decision';
import { prepared } from '@/lib/kernel/prepared';
import { capacityWords } from '@/lib/people/queries/acting';
import type { TypedAnswer } from '../rules/answer';
import { answerFields, answerFrom, answerLabels } from '../rules/answer-form';
import { fieldLabels } from '../rules/report';
import type { FollowUpKind } from '../rules/vocabulary';
import { type CheckInDetails, type FoundCheckIn, savedFields } from './check-in';

const followUpRows = prepared((db) =>
  db
    .select({
      id: progressFollowUps.id,
      kind: progressFollowUps.kind,
      body: progressFollowUps.body,
      replacedAt: progressFollowUps.replacedAt,
    })
    .from(progressFollowUps)
    .where(eq(progressFollowUps.checkInId, sql.placeholder('checkInId')))
    .orderBy(asc(progressFollowUps.decidedAt), asc(sql`${progressFollowUps}.rowid`))
    .prepare(),
);
export type FollowUpRow = ReturnType<ReturnType<typeof followUpRows>['all']>[number];

const earlierRows = prepared((db) =>
  db
    .select({
      id: earlierAnswers.id,
      verdict: earlierAnswers.verdict,
      verdictNote: earlierAnswers.verdictNote,
      answeredAt: earlierAnswers.answeredAt,
      answeredBy: employees.name,
      replacedAt: earlierAnswers.replacedAt,
      capacity: earlierAnswers.capacity,
      onBehalfOf: earlierAnswers.onBehalfOf,
      actedFor: earlierAnswers.actedFor,
    })
    .from(earlierAnswers)
    .innerJoin(employees, eq(employees.id, earlierAnswers.answeredBy))
    .where(eq(earlierAnswers.checkInId, sql.placeholder('checkInId')))
    .orderBy(desc(earlierAnswers.replacedAt))
    .prepare(),
);
type EarlierRow = ReturnType<ReturnType<typeof earlierRows>['all']>[number];

/** An answer as it was before a correction, with the feedback and follow-ups that the correction replaced. */
export type EarlierAnswer = EarlierRow & { answeredAs: string; feedback: FeedbackEntry[]; followUps: FollowUpRow[] };

/** The follow-ups of a report's answer, and the answers as they were before corrections. Empty for a user who may not read feedback. */
export function answerWords(
  ctx: Context,
  { checkIn, skp, parties }: FoundCheckIn,
): { followUps: FollowUpRow[]; earlier: EarlierAnswer[] } {
  if (!readsFeedback(ctx.actor, parties)) return { followUps: [], earlier: [] };
  const followUps = followUpRows(ctx.db).all({ checkInId: checkIn.id });
  const rows = earlierRows(ctx.db).all({ checkInId: checkIn.id });
  const replaced = rows.length > 0 ? replacedFeedbackOf(ctx, skp.id, checkIn.period.id) : [];
  const at = <Row extends { replacedAt: Date | null }>(list: readonly Row[], { replacedAt }: EarlierRow) =>
    list.filter((row) => row.replacedAt?.getTime() === replacedAt.getTime());
  return {
    followUps: followUps.filter(({ replacedAt }) => replacedAt === null),
    earlier: rows.map((row) => ({
      ...row,
      answeredAs: capacityWords(ctx.db, row),
      feedback: at(replaced, row),
      followUps: at(followUps, row),
    })),
  };
}

const draftRow = prepared((db) =>
  db
    .select({ content: answerDrafts.content, savedAt: answerDrafts.savedAt })
    .from(answerDrafts)
    .where(
      and(
        eq(answerDrafts.checkInId, sql.placeholder('checkInId')),
        eq(answerDrafts.writerId, sql.placeholder('writerId')),
      ),
    )
    .prepare(),
);

/** The answer that the actor is writing and has not sent; undefined if there is none. Drafts of other people are never read. */
function draftAnswer(ctx: Context, checkInId: string): TypedAnswer | undefined {
  const row = draftRow(ctx.db).get({ checkInId, writerId: ctx.actor.employeeId });
  return row && (JSON.parse(row.content) as TypedAnswer);
}

const currentFollowUps = prepared((db) =>
  db
    .select({ kind: progressFollowUps.kind, body: progressFollowUps.body })
    .from(progressFollowUps)
    .where(and(eq(progressFollowUps.checkInId, sql.placeholder('checkInId')), isNull(progressFollowUps.replacedAt)))
    .prepare(),
);

/** The answer that the actor sent, as values for the form. */
export function sentAnswer(ctx: Context, { checkIn, skp, content }: CheckInDetails): TypedAnswer {
  const written = writtenFeedback(ctx, { skpId: skp.id, periodId: checkIn.period.id, occasion: 'berkala' });
  const followUps = currentFollowUps(ctx.db).all({ checkInId: checkIn.id });
  return answerFrom(content.results, {
    verdict: checkIn.verdict === 'perlu-penyesuaian' ? null : checkIn.verdict,
    verdictNote: checkIn.verdictNote,
    followUps: Object.fromEntries(followUps.map(({ kind, body }) => [kind, body])) as Record<FollowUpKind, string>,
    notes: written.map(({ note }) => note),
  });
}

/**
 * The values for the answer form: the actor's draft if there is one, otherwise the answer that the actor sent. Empty if there is neither.
 */
export function answerFormValues(
  ctx: Context,
  found: CheckInDetails,
): { fields: Record<string, string>; isDraft: boolean } {
  const draft = draftAnswer(ctx, found.checkIn.id);
  const sent = found.checkIn.status === 'reviewed' ? sentAnswer(ctx, found) : undefined;
  const answer = draft ?? sent;
  const fields = answer ? answerFields(answer) : {};
  // When the appraiser returns a report without having written an answer, an empty draft remains; it does not count as a draft.
  return { fields, isDraft: draft !== undefined && Object.values(fields).some((value) => value !== '') };
}

/** The error for an answer whose report or draft changed after the person opened the form. It contains the current values. */
export function staleAnswer(ctx: Context, found: CheckInDetails): StaleRevision {
  const { results } = found.content;
  const fields = comparedFields(ctx, found);
  const labels = { ...withReportPrefix(fieldLabels(results, savedFields(found))), ...answerLabels(results, fields) };
  return new StaleRevision(fields, found.checkIn.revision, labels);
}

/** The saved values that an answer form is compared with: the report that is answered, and the actor's draft or answer. */
export function comparedFields(ctx: Context, found: CheckInDetails): Record<string, string> {
  return { ...withReportPrefix(savedFields(found)), ...answerFormValues(ctx, found).fields };
}

/**
 * The values of a report with `report.` before each field name. The person who answers reads the report and does not write it, so its
 * fields must not mix with those of the answer.
 */
export function withReportPrefix(report: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(report).map(([name, value]) => [`report.${name}`, value]));
}
