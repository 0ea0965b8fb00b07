import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  ACHIEVEMENT_SOURCES,
  APPRAISAL_SCOPES,
  APPRAISAL_STATUSES,
  PREDIKATS,
  RATINGS,
  UNIT_ACHIEVEMENTS,
} from '../../lib/appraisals/rules/vocabulary';
import { APPRAISER_CAPACITIES } from '../../lib/people/rules/vocabulary';
import { day, id, instant, isDay, oneOf, revision } from './columns';
import { periods } from './cycles';
import { employees, units } from './people/register';
import { skps, skpVersions } from './skp';

/** The achievement (capaian kinerja organisasi) of one unit in one period. */
export const unitAchievements = sqliteTable(
  'unit_achievements',
  {
    id: id(),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    achievement: text('achievement', { enum: UNIT_ACHIEVEMENTS }).notNull(),
    source: text('source', { enum: ACHIEVEMENT_SOURCES }).notNull(),
    /**
     * The day on which an annual achievement was issued. If this is after 31 January of the next year, the achievement of the year before
     * counts. Null for other periods, for an achievement taken from the year before, and in older rows.
     */
    issuedOn: day('issued_on'),
    /**
     * The achievement of the year before, entered together with one that was issued too late. It counts if this installation has no record
     * of the year before. Otherwise null.
     */
    lastYear: text('last_year', { enum: UNIT_ACHIEVEMENTS }),
    basis: text('basis').notNull(),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => employees.id),
    enteredAt: instant('entered_at').notNull(),
    revision: revision(),
  },
  (t) => [
    uniqueIndex('unit_achievements_unit').on(t.periodId, t.unitId),
    check('unit_achievements_level', oneOf(t.achievement, UNIT_ACHIEVEMENTS)),
    check('unit_achievements_source', oneOf(t.source, ACHIEVEMENT_SOURCES)),
    check('unit_achievements_issued_on', isDay(t.issuedOn)),
    check('unit_achievements_last_year', oneOf(t.lastYear, UNIT_ACHIEVEMENTS)),
  ],
);

export const appraisals = sqliteTable(
  'appraisals',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    versionId: text('version_id')
      .notNull()
      .references(() => skpVersions.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    scope: text('scope', { enum: APPRAISAL_SCOPES }).notNull(),
    status: text('status', { enum: APPRAISAL_STATUSES }).notNull().default('draft'),
    appraiserId: text('appraiser_id')
      .notNull()
      .references(() => employees.id),
    /**
     * The capacity in which the appraiser last acted. If the appraiser acted for another post: `actedFor` is the name of that post, and
     * `onBehalfOf` is its holder ("a.n."), null if the post is vacant.
     */
    capacity: text('capacity', { enum: APPRAISER_CAPACITIES }),
    onBehalfOf: text('on_behalf_of').references(() => employees.id),
    actedFor: text('acted_for'),
    /**
     * The achievement that counted when the appraisal was opened, replaced by the one that counts at the hand-over. Later changes of the
     * achievement do not change this value.
     */
    unitAchievement: text('unit_achievement', { enum: UNIT_ACHIEVEMENTS }),
    unitAchievementSource: text('unit_achievement_source', { enum: ACHIEVEMENT_SOURCES }),
    /** The unit of `unitAchievement`, usually the one that the appraiser leads (`countingUnitOf`). Null in older rows. */
    achievementUnitId: text('achievement_unit_id').references(() => units.id),
    resultsRating: text('results_rating', { enum: RATINGS }),
    resultsReason: text('results_reason').notNull().default(''),
    behaviourRating: text('behaviour_rating', { enum: RATINGS }),
    behaviourReason: text('behaviour_reason').notNull().default(''),
    /** Computed from the two ratings (`predikatFrom`); nobody types it. Null until both ratings are given. */
    predikat: text('predikat', { enum: PREDIKATS }),
    recommendation: text('recommendation').notNull().default(''),
    /**
     * Why the appraisal is handed over before the window of evaluation, to a person who leaves the post earlier. Emptied if the hand-over
     * comes in the window or after it.
     */
    earlyReason: text('early_reason').notNull().default(''),
    releasedAt: instant('released_at'),
    releasedOn: day('released_on'),
    receivedAt: instant('received_at'),
    receivedOn: day('received_on'),
    createdAt: instant('created_at').notNull(),
    revision: revision(),
  },
  (t) => [
    uniqueIndex('appraisals_period').on(t.skpId, t.periodId),
    index('appraisals_status').on(t.periodId, t.status),
    index('appraisals_appraiser').on(t.appraiserId, t.periodId),
    index('appraisals_achievement').on(t.periodId, t.achievementUnitId),
    check('appraisals_scope', oneOf(t.scope, APPRAISAL_SCOPES)),
    check('appraisals_status', oneOf(t.status, APPRAISAL_STATUSES)),
    check('appraisals_capacity', oneOf(t.capacity, APPRAISER_CAPACITIES)),
    check('appraisals_unit_achievement', oneOf(t.unitAchievement, UNIT_ACHIEVEMENTS)),
    check('appraisals_achievement_source', oneOf(t.unitAchievementSource, ACHIEVEMENT_SOURCES)),
    check('appraisals_results', oneOf(t.resultsRating, RATINGS)),
    check('appraisals_behaviour', oneOf(t.behaviourRating, RATINGS)),
    check('appraisals_predikat', oneOf(t.predikat, PREDIKATS)),
    check('appraisals_received_on', isDay(t.receivedOn)),
    check(
      'appraisals_released_whole',
      sql`${t.status} = 'draft' or (${t.predikat} is not null and ${t.releasedAt} is not null)`,
    ),
  ],
);

/**
 * A proposal or agreement after a move: the result of the period before, from the old unit, is used for the period of the move
 * (docs/decisions/0020). The employee and the appraiser in the new unit make it. `endedOn` is set if it was declined, withdrawn or given
 * up.
 */
export const resultReuses = sqliteTable(
  'result_reuses',
  {
    id: id(),
    /** The plan in the new post, and the period for which the result is used. */
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    /** The evaluation by the old unit. The employee has already received it, so it no longer changes. */
    sourceId: text('source_id')
      .notNull()
      .references(() => appraisals.id),
    proposedBy: text('proposed_by')
      .notNull()
      .references(() => employees.id),
    proposedOn: day('proposed_on').notNull(),
    agreedBy: text('agreed_by').references(() => employees.id),
    agreedOn: day('agreed_on'),
    endedBy: text('ended_by').references(() => employees.id),
    endedOn: day('ended_on'),
    endReason: text('end_reason').notNull().default(''),
  },
  (t) => [
    uniqueIndex('result_reuses_one').on(t.skpId, t.periodId).where(sql`${t.endedOn} is null`),
    index('result_reuses_plan').on(t.skpId),
    check('result_reuses_proposed_on', isDay(t.proposedOn)),
    check('result_reuses_agreed_on', isDay(t.agreedOn)),
    check('result_reuses_ended_on', isDay(t.endedOn)),
    check('result_reuses_two_sides', sql`${t.agreedBy} is null or ${t.agreedBy} <> ${t.proposedBy}`),
  ],
);
