import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  DIRECTIONS,
  GOAL_ORIGINS,
  PERSPECTIVES,
  TARGET_KINDS,
  TRAJECTORY_KINDS,
} from '../../lib/goals/rules/vocabulary';
import { day, id, instant, isDay, isDecimal, oneOf, realisationForm, revision, targetForm } from './columns';
import { cycles, periods } from './cycles';
import { employees, units } from './people/register';

/** What a unit should achieve in a year: an objective from its performance agreement (PK), a plan or a directive. */
export const unitGoals = sqliteTable(
  'unit_goals',
  {
    id: id(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    origin: text('origin', { enum: GOAL_ORIGINS }).notNull(),
    /** The objective of the strategic plan, or of the unit above, that this objective supports. Free text. */
    strategicLink: text('strategic_link').notNull().default(''),
    parentGoalId: text('parent_goal_id'),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => employees.id),
    enteredAt: instant('entered_at').notNull(),
    /**
     * When the objective was withdrawn; null while it is in force. An objective that is used (by plans, role matrices, realisations or
     * objectives below) is withdrawn, never deleted.
     */
    withdrawnAt: instant('withdrawn_at'),
    withdrawalReason: text('withdrawal_reason'),
    revision: revision(),
  },
  (t) => [
    index('unit_goals_unit').on(t.cycleId, t.unitId, t.ordinal),
    index('unit_goals_parent').on(t.parentGoalId),
    check('unit_goals_origin', oneOf(t.origin, GOAL_ORIGINS)),
    check('unit_goals_not_own_parent', sql`${t.parentGoalId} is null or ${t.parentGoalId} <> ${t.id}`),
  ],
);

export const unitGoalIndicators = sqliteTable(
  'unit_goal_indicators',
  {
    id: id(),
    goalId: text('goal_id')
      .notNull()
      .references(() => unitGoals.id),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    direction: text('direction', { enum: DIRECTIONS }).notNull().default('more'),
    /** An exact decimal that may be divided and added up; null for every other kind of target. */
    target: text('target'),
    targetOn: day('target_on'),
    ...targetForm(),
    measure: text('measure').notNull().default(''),
    perspective: text('perspective', { enum: PERSPECTIVES }),
    trajectory: text('trajectory', { enum: TRAJECTORY_KINDS }).notNull().default('sum'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    index('unit_goal_indicators_goal').on(t.goalId, t.ordinal),
    check('unit_goal_indicators_direction', oneOf(t.direction, DIRECTIONS)),
    check('unit_goal_indicators_perspective', oneOf(t.perspective, PERSPECTIVES)),
    check('unit_goal_indicators_trajectory', oneOf(t.trajectory, TRAJECTORY_KINDS)),
    check('unit_goal_indicators_target', isDecimal(t.target)),
    check('unit_goal_indicators_target_kind', oneOf(t.targetKind, TARGET_KINDS)),
    check('unit_goal_indicators_target_from', isDecimal(t.targetFrom)),
    check('unit_goal_indicators_target_to', isDecimal(t.targetTo)),
    check('unit_goal_indicators_target_on', isDay(t.targetOn)),
    check('unit_goal_indicators_one_target', sql`${t.target} is null or ${t.targetOn} is null`),
  ],
);

/** The target of an indicator for one period. The targets of all periods are its trajectory (R6 p.92-93). */
export const unitGoalTargets = sqliteTable(
  'unit_goal_targets',
  {
    id: id(),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => unitGoalIndicators.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    target: text('target').notNull(),
  },
  (t) => [
    uniqueIndex('unit_goal_targets_period').on(t.indicatorId, t.periodId),
    check('unit_goal_targets_target', isDecimal(t.target)),
  ],
);

/**
 * What was reached in a period. A correction adds a row; the latest row counts. A row without number, day and word says that nothing was
 * reached yet. Such a row also takes back a value that was entered by mistake; its note then gives the reason.
 */
export const unitGoalRealisations = sqliteTable(
  'unit_goal_realisations',
  {
    id: id(),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => unitGoalIndicators.id),
    periodId: text('period_id')
      .notNull()
      .references(() => periods.id),
    realised: text('realised'),
    realisedOn: day('realised_on'),
    ...realisationForm(),
    note: text('note').notNull().default(''),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => employees.id),
    enteredAt: instant('entered_at').notNull(),
  },
  (t) => [
    index('unit_goal_realisations_period').on(t.indicatorId, t.periodId, t.enteredAt),
    check('unit_goal_realisations_realised', isDecimal(t.realised)),
    check('unit_goal_realisations_realised_on', isDay(t.realisedOn)),
    check('unit_goal_realisations_one', sql`${t.realised} is null or ${t.realisedOn} is null`),
  ],
);
