import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CYCLE_PURPOSES, CYCLE_STATUSES, PERIOD_KINDS, PERIODIC_KINDS } from '../../lib/cycles/rules/vocabulary';
import { day, flag, id, instant, isDay, oneOf, revision } from './columns';
import { assignments, employees } from './people/register';

/**
 * One performance year. The days of planning, mid-year and appraisal mark lateness and refuse nothing, with one exception: an annual
 * appraisal cannot be handed over before `appraisalFromOn`, unless the person leaves earlier.
 */
export const cycles = sqliteTable(
  'cycles',
  {
    id: id(),
    year: integer('year').notNull(),
    name: text('name').notNull(),
    purpose: text('purpose', { enum: CYCLE_PURPOSES }).notNull(),
    periodicKind: text('periodic_kind', { enum: PERIODIC_KINDS }).notNull(),
    status: text('status', { enum: CYCLE_STATUSES }).notNull().default('draft'),
    startOn: day('start_on').notNull(),
    endOn: day('end_on').notNull(),
    planningFromOn: day('planning_from_on').notNull(),
    planningToOn: day('planning_to_on').notNull(),
    midYearFromOn: day('mid_year_from_on').notNull(),
    midYearToOn: day('mid_year_to_on').notNull(),
    appraisalFromOn: day('appraisal_from_on').notNull(),
    appraisalToOn: day('appraisal_to_on').notNull(),
    /** The rule set of this year (lib/cycles/rules/rule-set.ts), so that a document can be explained years later. */
    ruleSet: text('rule_set').notNull(),
    openedAt: instant('opened_at'),
    revision: revision(),
  },
  (t) => [
    uniqueIndex('cycles_one_real_year').on(t.year).where(sql`${t.purpose} = 'real'`),
    check('cycles_purpose', oneOf(t.purpose, CYCLE_PURPOSES)),
    check('cycles_periodic_kind', oneOf(t.periodicKind, PERIODIC_KINDS)),
    check('cycles_status', oneOf(t.status, CYCLE_STATUSES)),
    check('cycles_days', sql`${t.startOn} < ${t.endOn}`),
  ],
);

/** The periods of a cycle; the whole year is one of them. Check-ins and appraisals belong to a period. */
export const periods = sqliteTable(
  'periods',
  {
    id: id(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    kind: text('kind', { enum: PERIOD_KINDS }).notNull(),
    ordinal: integer('ordinal').notNull(),
    startOn: day('start_on').notNull(),
    endOn: day('end_on').notNull(),
    /**
     * The window of evaluation (R6 p.91). Before it an appraisal cannot be handed over, unless the person leaves earlier. If the appraiser
     * moves, the window decides who evaluates.
     */
    windowFromOn: day('window_from_on').notNull(),
    windowToOn: day('window_to_on').notNull(),
    /** Whether the mid-year dialogue is held in this period. */
    isMidYear: flag('is_mid_year').notNull().default(false),
  },
  (t) => [
    uniqueIndex('periods_ordinal').on(t.cycleId, t.kind, t.ordinal),
    check('periods_kind', oneOf(t.kind, PERIOD_KINDS)),
    check('periods_days', sql`${t.startOn} <= ${t.endOn} and ${t.windowFromOn} <= ${t.windowToOn}`),
    check('periods_start_on', isDay(t.startOn)),
  ],
);

/**
 * Segments that need no SKP in this cycle, and why. An admin excused them, or their special state did when the year was closed
 * (`keepExcuses`).
 */
export const cycleExcuses = sqliteTable(
  'cycle_excuses',
  {
    id: id(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    reason: text('reason').notNull(),
    excusedBy: text('excused_by')
      .notNull()
      .references(() => employees.id),
    excusedAt: instant('excused_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('cycle_excuses_one').on(t.cycleId, t.assignmentId).where(sql`${t.withdrawnAt} is null`),
    index('cycle_excuses_assignment').on(t.assignmentId),
  ],
);
