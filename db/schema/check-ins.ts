import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CHECK_IN_STATUSES, FOLLOW_UP_KINDS, RECORDED_VERDICTS } from '../../lib/check-ins/rules/vocabulary';
import { APPRAISER_CAPACITIES } from '../../lib/people/rules/vocabulary';
import { day, id, instant, isDay, isDecimal, oneOf, realisationForm, revision } from './columns';
import { periods } from './cycles';
import { employees } from './people/register';
import { skps, skpVersions } from './skp';

export const checkIns = sqliteTable(
  'check_ins',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    /** The version of the plan that this report belongs to. */
    versionId: text('version_id')
      .notNull()
      .references(() => skpVersions.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    status: text('status', { enum: CHECK_IN_STATUSES }).notNull().default('draft'),
    obstacles: text('obstacles').notNull().default(''),
    /**
     * The obstacles as last handed in. Other people read these while the owner corrects the report. Emptied when the owner withdraws it.
     */
    handedInObstacles: text('handed_in_obstacles').notNull().default(''),
    verdict: text('verdict', { enum: RECORDED_VERDICTS }),
    verdictNote: text('verdict_note').notNull().default(''),
    /** Why the report was returned; null after it is handed in again. */
    adjustmentReason: text('adjustment_reason'),
    submittedAt: instant('submitted_at'),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: text('reviewed_by').references(() => employees.id),
    /**
     * The capacity of the person who answered. If this person acted for another post: `actedFor` is the name of that post, and `onBehalfOf`
     * is its holder ("a.n."), null if the post is vacant.
     */
    reviewedCapacity: text('reviewed_capacity', { enum: APPRAISER_CAPACITIES }),
    onBehalfOf: text('on_behalf_of').references(() => employees.id),
    actedFor: text('acted_for'),
    createdAt: instant('created_at').notNull(),
    revision: revision(),
  },
  (t) => [
    uniqueIndex('check_ins_period').on(t.skpId, t.periodId),
    index('check_ins_status').on(t.periodId, t.status),
    check('check_ins_status', oneOf(t.status, CHECK_IN_STATUSES)),
    check('check_ins_capacity', oneOf(t.reviewedCapacity, APPRAISER_CAPACITIES)),
    check('check_ins_verdict', oneOf(t.verdict, RECORDED_VERDICTS)),
  ],
);

/** The appraiser's follow-ups on the progress of a period (R6 Ps 20(2)-(3)), each with its text. */
export const progressFollowUps = sqliteTable(
  'progress_follow_ups',
  {
    id: id(),
    checkInId: text('check_in_id')
      .notNull()
      .references(() => checkIns.id),
    kind: text('kind', { enum: FOLLOW_UP_KINDS }).notNull(),
    body: text('body').notNull(),
    decidedBy: text('decided_by')
      .notNull()
      .references(() => employees.id),
    decidedAt: instant('decided_at').notNull(),
    /** Set when a correction of the answer removed or changed this follow-up. */
    replacedAt: instant('replaced_at'),
  },
  (t) => [
    index('progress_follow_ups_check_in').on(t.checkInId),
    check('progress_follow_ups_kind', oneOf(t.kind, FOLLOW_UP_KINDS)),
  ],
);

/**
 * An answer that was corrected later, kept so that its reader can still see it. The feedback and follow-ups that the correction changed
 * have the same `replacedAt`.
 */
export const earlierAnswers = sqliteTable(
  'earlier_answers',
  {
    id: id(),
    checkInId: text('check_in_id')
      .notNull()
      .references(() => checkIns.id),
    verdict: text('verdict', { enum: RECORDED_VERDICTS }),
    verdictNote: text('verdict_note').notNull(),
    answeredAt: instant('answered_at').notNull(),
    answeredBy: text('answered_by')
      .notNull()
      .references(() => employees.id),
    capacity: text('capacity', { enum: APPRAISER_CAPACITIES }),
    onBehalfOf: text('on_behalf_of').references(() => employees.id),
    actedFor: text('acted_for'),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [
    index('earlier_answers_check_in').on(t.checkInId),
    check('earlier_answers_verdict', oneOf(t.verdict, RECORDED_VERDICTS)),
    check('earlier_answers_capacity', oneOf(t.capacity, APPRAISER_CAPACITIES)),
  ],
);

/**
 * An answer that its writer has not sent yet; only the writer can read it. It is deleted when the writer sends it. It stays if another
 * person answered first.
 */
export const answerDrafts = sqliteTable(
  'answer_drafts',
  {
    id: id(),
    checkInId: text('check_in_id')
      .notNull()
      .references(() => checkIns.id),
    writerId: text('writer_id')
      .notNull()
      .references(() => employees.id),
    /** The typed values as JSON; they may be incomplete. */
    content: text('content').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [uniqueIndex('answer_drafts_writer').on(t.checkInId, t.writerId)],
);

/** What was reached for an indicator in a period. A correction is a new row; the row with the highest `entry` counts. */
export const realisations = sqliteTable(
  'realisations',
  {
    id: id(),
    checkInId: text('check_in_id')
      .notNull()
      .references(() => checkIns.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    indicatorLineageId: text('indicator_lineage_id').notNull(),
    entry: integer('entry').notNull(),
    /** A number or a day: at most one of the two columns is set. If both are null and `word` is empty, nothing was reached yet. */
    value: text('value'),
    doneOn: day('done_on'),
    ...realisationForm(),
    note: text('note').notNull().default(''),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => employees.id),
    enteredAt: instant('entered_at').notNull(),
  },
  (t) => [
    uniqueIndex('realisations_entry').on(t.checkInId, t.indicatorLineageId, t.entry),
    index('realisations_lineage').on(t.indicatorLineageId, t.periodId),
    check('realisations_value', isDecimal(t.value)),
    check('realisations_done_on', isDay(t.doneOn)),
    check('realisations_one_value', sql`${t.value} is null or ${t.doneOn} is null`),
  ],
);
