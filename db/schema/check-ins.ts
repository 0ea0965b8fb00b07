import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CHECK_IN_STATUSES, PROGRESS_VERDICTS } from '../../lib/check-ins/rules/lifecycle';
import { EVIDENCE_KINDS } from '../../lib/evidence/rules/kinds';
import { FEEDBACK_GIVERS, FEEDBACK_OCCASIONS, FEEDBACK_TARGETS, SENTIMENTS } from '../../lib/feedback/rules/vocabulary';
import { APPRAISER_CAPACITIES } from '../../lib/people/rules/appointments';
import { day, id, instant, isDay, isDecimal, oneOf, revision } from './columns';
import { periods } from './cycles';
import { employees } from './people';
import { skps, skpVersions } from './skp';

export const checkIns = sqliteTable(
  'check_ins',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    /** The version of the plan that this report stands on. */
    versionId: text('version_id')
      .notNull()
      .references(() => skpVersions.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    status: text('status', { enum: CHECK_IN_STATUSES }).notNull().default('draft'),
    obstacles: text('obstacles').notNull().default(''),
    verdict: text('verdict', { enum: PROGRESS_VERDICTS }),
    verdictNote: text('verdict_note').notNull().default(''),
    /** Why it was handed back; gone once it is handed in again. */
    adjustmentReason: text('adjustment_reason'),
    submittedAt: instant('submitted_at'),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: text('reviewed_by').references(() => employees.id),
    /** In which capacity it was answered, for whom ("a.n.") and for which post. */
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
    check('check_ins_verdict', oneOf(t.verdict, PROGRESS_VERDICTS)),
  ],
);

/** One row per indicator, period and entry: a correction is a further entry, the highest ordinal counts. */
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
    /** Exact decimal for measured indicators; a day for `by-date`; both null = "belum ada". */
    value: text('value'),
    doneOn: day('done_on'),
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

export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    resultLineageId: text('result_lineage_id').notNull(),
    kind: text('kind', { enum: EVIDENCE_KINDS }).notNull(),
    url: text('url'),
    note: text('note').notNull(),
    addedBy: text('added_by')
      .notNull()
      .references(() => employees.id),
    addedAt: instant('added_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [index('evidence_skp').on(t.skpId, t.periodId), check('evidence_kind', oneOf(t.kind, EVIDENCE_KINDS))],
);

/** Named feedback. An anonymous round, when it comes, gets tables of its own without an author column. */
export const feedbackEntries = sqliteTable(
  'feedback_entries',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    target: text('target', { enum: FEEDBACK_TARGETS }).notNull(),
    /** Lineage of the result, or the key of the core value. */
    targetKey: text('target_key').notNull(),
    giver: text('giver', { enum: FEEDBACK_GIVERS }).notNull(),
    giverId: text('giver_id')
      .notNull()
      .references(() => employees.id),
    occasion: text('occasion', { enum: FEEDBACK_OCCASIONS }).notNull(),
    sentiment: text('sentiment', { enum: SENTIMENTS }),
    body: text('body').notNull(),
    givenAt: instant('given_at').notNull(),
    /** Set when the giver wrote a newer one for the same target and period. */
    replacedAt: instant('replaced_at'),
  },
  (t) => [
    index('feedback_skp').on(t.skpId, t.periodId),
    check('feedback_target', oneOf(t.target, FEEDBACK_TARGETS)),
    check('feedback_giver', oneOf(t.giver, FEEDBACK_GIVERS)),
    check('feedback_occasion', oneOf(t.occasion, FEEDBACK_OCCASIONS)),
    check('feedback_sentiment', oneOf(t.sentiment, SENTIMENTS)),
  ],
);

/** A recorded talk, confirmed by both; after that a correction is a new note. */
export const dialogues = sqliteTable(
  'dialogues',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    heldOn: day('held_on').notNull(),
    place: text('place').notNull(),
    discussed: text('discussed').notNull(),
    agreed: text('agreed').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => employees.id),
    recordedAt: instant('recorded_at').notNull(),
    ownerConfirmedAt: instant('owner_confirmed_at'),
    appraiserConfirmedAt: instant('appraiser_confirmed_at'),
    appraiserConfirmedBy: text('appraiser_confirmed_by').references(() => employees.id),
    revision: revision(),
  },
  (t) => [uniqueIndex('dialogues_period').on(t.skpId, t.periodId), check('dialogues_held_on', isDay(t.heldOn))],
);
