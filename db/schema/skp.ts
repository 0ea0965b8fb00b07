import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { TARGET_KINDS } from '../../lib/goals/rules/vocabulary';
import { APPRAISER_CAPACITIES } from '../../lib/people/rules/vocabulary';
import {
  ANNEX_BLOCKS,
  APPROACHES,
  ASPECTS,
  CHANGE_STATUSES,
  CONTROL_LEVELS,
  DIRECTIONS,
  PERSPECTIVES,
  REPORTING_PERIODS,
  RESULT_KINDS,
  RESULT_ORIGINS,
  SETTERS,
  SKP_FORMS,
  SKP_STATUSES,
  VERSION_KINDS,
  VERSION_STATUSES,
} from '../../lib/skp/rules/vocabulary';
import { day, flag, id, instant, isDay, isDecimal, oneOf, revision, targetForm } from './columns';
import { cycles } from './cycles';
import { unitGoalIndicators, unitGoals } from './goals';
import { assignments, employees } from './people/register';

/** One plan for each segment and cycle. A person who moves gets a new segment, and so a new plan. */
export const skps = sqliteTable(
  'skps',
  {
    id: id(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    ownerId: text('owner_id')
      .notNull()
      .references(() => employees.id),
    form: text('form', { enum: SKP_FORMS }).notNull(),
    approach: text('approach', { enum: APPROACHES }).notNull().default('kuantitatif'),
    status: text('status', { enum: SKP_STATUSES }).notNull().default('draft'),
    /** The version in force. Until the plan is set for the first time: the version that is being written. */
    versionId: text('version_id').notNull(),
    /** The version of a change that is being written beside the version in force; null if there is none. */
    changeVersionId: text('change_version_id'),
    changeStatus: text('change_status', { enum: CHANGE_STATUSES }),
    submittedAt: instant('submitted_at'),
    /**
     * When the first version was first handed in. It becomes null again if the owner withdraws a plan that was never returned. It stays
     * while the plan is returned and corrected.
     */
    firstSubmittedAt: instant('first_submitted_at'),
    /** When the first version was last returned; null if it never was. */
    returnedAt: instant('returned_at'),
    agreedAt: instant('agreed_at'),
    returnReason: text('return_reason'),
    createdAt: instant('created_at').notNull(),
    revision: revision(),
  },
  (t) => [
    uniqueIndex('skps_segment').on(t.cycleId, t.assignmentId),
    index('skps_owner').on(t.ownerId, t.cycleId),
    index('skps_assignment').on(t.assignmentId),
    index('skps_status').on(t.cycleId, t.status),
    check('skps_status', oneOf(t.status, SKP_STATUSES)),
    check('skps_form', oneOf(t.form, SKP_FORMS)),
    check('skps_approach', oneOf(t.approach, APPROACHES)),
    check('skps_change_status', oneOf(t.changeStatus, CHANGE_STATUSES)),
    check('skps_change', sql`(${t.changeVersionId} is null) = (${t.changeStatus} is null)`),
  ],
);

export const skpVersions = sqliteTable(
  'skp_versions',
  {
    id: id(),
    skpId: text('skp_id')
      .notNull()
      .references(() => skps.id),
    number: integer('number').notNull(),
    status: text('status', { enum: VERSION_STATUSES }).notNull().default('draft'),
    /**
     * The appraiser on the day on which the version was set; another person may have set it. If this appraiser was a Plh.: the holder of
     * the post. Null until the version is set, and in older versions.
     */
    appraiserId: text('appraiser_id').references(() => employees.id),
    /** Who set the version, when, and the first day on which it is in force. Null until it is set. */
    agreedBy: text('agreed_by').references(() => employees.id),
    agreedAt: instant('agreed_at'),
    effectiveOn: day('effective_on'),
    kind: text('kind', { enum: VERSION_KINDS }).notNull().default('initial'),
    changeReason: text('change_reason'),
    /** Who began the change: the owner or the appraiser. Null for the first version. */
    openedBy: text('opened_by').references(() => employees.id),
    /**
     * When the owner handed this change in, and why it was returned. The first is null while the change is not handed in. The second is
     * null again after the next handing in. For the first version, both are in the row of `skps`.
     */
    submittedAt: instant('submitted_at'),
    returnReason: text('return_reason'),
    /** The content as last handed in, as JSON, stored at its return or withdrawal. It shows the appraiser what has changed since. */
    handedIn: text('handed_in'),
    setBy: text('set_by', { enum: SETTERS }).notNull().default('appraiser'),
    /** The capacity of the person who set the version, and the holder for whom an acting official signed ("a.n."). Both are printed. */
    agreedCapacity: text('agreed_capacity', { enum: APPRAISER_CAPACITIES }),
    onBehalfOf: text('on_behalf_of').references(() => employees.id),
    /** The post for which the official acted. If that post is vacant, `onBehalfOf` is null and only this column names it. */
    actedFor: text('acted_for'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('skp_versions_number').on(t.skpId, t.number),
    check('skp_versions_status', oneOf(t.status, VERSION_STATUSES)),
    check('skp_versions_kind', oneOf(t.kind, VERSION_KINDS)),
    check('skp_versions_set_by', oneOf(t.setBy, SETTERS)),
    check('skp_versions_capacity', oneOf(t.agreedCapacity, APPRAISER_CAPACITIES)),
    check('skp_versions_effective_on', isDay(t.effectiveOn)),
  ],
);

/**
 * Planned results (RHK). A result has the same `lineageId` in all versions; realisations, feedback and results of subordinates refer to it.
 */
export const skpResults = sqliteTable(
  'skp_results',
  {
    id: id(),
    versionId: text('version_id')
      .notNull()
      .references(() => skpVersions.id),
    lineageId: text('lineage_id').notNull(),
    kind: text('kind', { enum: RESULT_KINDS }).notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    /** Lineage of the superior's result that this result supports. */
    supportedLineageId: text('supported_lineage_id'),
    /**
     * The wording of that result. If there is none: the wording of an objective of the superior's unit, or a free text.
     * `supportIsProvisional`: the superior had no plan yet; it is shown as "sementara".
     */
    supportedText: text('supported_text').notNull().default(''),
    supportIsProvisional: flag('support_is_provisional').notNull().default(false),
    /** The post of the leader, or the team, that gives the assignment (printed on A.1.1, A.1.2, A.1.6). */
    assignedBy: text('assigned_by').notNull().default(''),
    /** The objective of the unit that this result implements (lib/goals). */
    goalId: text('goal_id').references(() => unitGoals.id),
    /** The row of a role matrix from which this result was taken (lib/matrices), so that a second copy is noticed. */
    roleCellId: text('role_cell_id'),
    /**
     * The kind of the source from which the result was taken, and its id: a lineage of an earlier plan, a bank entry, an appointment or a
     * part of a special state. For a file, the id is the words of the result. Null if the result comes from none of these.
     */
    origin: text('origin', { enum: RESULT_ORIGINS }),
    originId: text('origin_id'),
    /** The name of the source on that day ("SKP 2025", "templat Perawat puskesmas"). */
    originLabel: text('origin_label').notNull().default(''),
  },
  (t) => [
    index('skp_results_goal').on(t.goalId),
    index('skp_results_role_cell').on(t.roleCellId),
    uniqueIndex('skp_results_lineage').on(t.versionId, t.lineageId),
    index('skp_results_supported').on(t.supportedLineageId),
    index('skp_results_line').on(t.lineageId),
    check('skp_results_kind', oneOf(t.kind, RESULT_KINDS)),
    check('skp_results_origin', oneOf(t.origin, RESULT_ORIGINS)),
  ],
);

/** Indicators of a result (IKI). A row of a draft may be empty; whether it is complete is checked when the plan is handed in. */
export const skpIndicators = sqliteTable(
  'skp_indicators',
  {
    id: id(),
    resultId: text('result_id')
      .notNull()
      .references(() => skpResults.id),
    lineageId: text('lineage_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    aspect: text('aspect', { enum: ASPECTS }),
    title: text('title').notNull(),
    direction: text('direction', { enum: DIRECTIONS }).notNull().default('more'),
    /** An exact decimal that may be divided and added up. Null for every other kind of target, and before it is entered. */
    target: text('target'),
    /** Unit of measurement (satuan). */
    measure: text('measure').notNull().default(''),
    targetOn: day('target_on'),
    ...targetForm(),
    /**
     * The target was copied from an earlier plan and is still to be checked. It is false after the target is changed or confirmed, or the
     * plan is set.
     */
    targetToCheck: flag('target_to_check').notNull().default(false),
    perspective: text('perspective', { enum: PERSPECTIVES }),
    /** The indicator of the unit's objective that this indicator takes over (lib/goals). */
    goalIndicatorId: text('goal_indicator_id').references(() => unitGoalIndicators.id),
  },
  (t) => [
    index('skp_indicators_goal_indicator').on(t.goalIndicatorId),
    uniqueIndex('skp_indicators_lineage').on(t.resultId, t.lineageId),
    check('skp_indicators_aspect', oneOf(t.aspect, ASPECTS)),
    check('skp_indicators_direction', oneOf(t.direction, DIRECTIONS)),
    check('skp_indicators_perspective', oneOf(t.perspective, PERSPECTIVES)),
    check('skp_indicators_target', isDecimal(t.target)),
    check('skp_indicators_target_kind', oneOf(t.targetKind, TARGET_KINDS)),
    check('skp_indicators_target_from', isDecimal(t.targetFrom)),
    check('skp_indicators_target_to', isDecimal(t.targetTo)),
    check('skp_indicators_target_on', isDay(t.targetOn)),
    check('skp_indicators_one_target', sql`${t.target} is null or ${t.targetOn} is null`),
  ],
);

/** The leader's special expectation on one of the seven core values. */
export const skpExpectations = sqliteTable(
  'skp_expectations',
  {
    id: id(),
    versionId: text('version_id')
      .notNull()
      .references(() => skpVersions.id),
    coreValue: text('core_value').notNull(),
    specialExpectation: text('special_expectation').notNull(),
  },
  (t) => [uniqueIndex('skp_expectations_value').on(t.versionId, t.coreValue)],
);

export const skpAnnexLines = sqliteTable(
  'skp_annex_lines',
  {
    id: id(),
    versionId: text('version_id')
      .notNull()
      .references(() => skpVersions.id),
    block: text('block', { enum: ANNEX_BLOCKS }).notNull(),
    ordinal: integer('ordinal').notNull(),
    line: text('line').notNull(),
  },
  (t) => [
    uniqueIndex('skp_annex_lines_ordinal').on(t.versionId, t.block, t.ordinal),
    check('skp_annex_lines_block', oneOf(t.block, ANNEX_BLOCKS)),
  ],
);

/** Manual of one indicator of a head (format A.1.3), by version and lineage of the indicator. */
export const skpIndicatorManuals = sqliteTable(
  'skp_indicator_manuals',
  {
    id: id(),
    versionId: text('version_id')
      .notNull()
      .references(() => skpVersions.id),
    indicatorLineageId: text('indicator_lineage_id').notNull(),
    purpose: text('purpose').notNull().default(''),
    definition: text('definition').notNull().default(''),
    formula: text('formula').notNull().default(''),
    controlLevel: text('control_level', { enum: CONTROL_LEVELS }),
    dataSource: text('data_source').notNull().default(''),
    reporting: text('reporting', { enum: REPORTING_PERIODS }),
  },
  (t) => [
    uniqueIndex('skp_indicator_manuals_one').on(t.versionId, t.indicatorLineageId),
    check('skp_indicator_manuals_level', oneOf(t.controlLevel, CONTROL_LEVELS)),
    check('skp_indicator_manuals_reporting', oneOf(t.reporting, REPORTING_PERIODS)),
  ],
);

/** A file of plans that was read and compared. Its rows stay as JSON until the import ends; then only those that were not imported stay. */
export const skpImports = sqliteTable(
  'skp_imports',
  {
    id: id(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    fileName: text('file_name').notNull(),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => employees.id),
    uploadedAt: instant('uploaded_at').notNull(),
    preview: text('preview').notNull(),
    newCount: integer('new_count').notNull(),
    changedCount: integer('changed_count').notNull(),
    sameCount: integer('same_count').notNull(),
    wrongCount: integer('wrong_count').notNull(),
    /** How the file was read (`TableReading`), as JSON. */
    reading: text('reading').notNull().default('{}'),
    /** When the import was confirmed. From then on it runs to its end in pieces (docs/decisions/0018). */
    confirmedAt: instant('confirmed_at'),
    /** How many confirmed rows have been processed. Rows that could not be imported by then count too. */
    doneCount: integer('done_count').notNull().default(0),
    importedAt: instant('imported_at'),
    discardedAt: instant('discarded_at'),
  },
  (t) => [index('skp_imports_uploader').on(t.uploadedBy)],
);
