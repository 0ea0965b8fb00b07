import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { APPRAISER_CAPACITIES, APPRAISER_REPORT_STATUSES } from '../../../lib/people/rules/vocabulary';
import { day, id, instant, isDay, oneOf, revision } from '../columns';
import { assignments, employees, units } from './register';

/**
 * Who appraises instead of the head according to the tree: for one segment, or for all who report to the head of a unit. A row is never
 * overwritten: it is withdrawn, and a new row may replace it.
 */
export const appraiserAppointments = sqliteTable(
  'appraiser_appointments',
  {
    id: id(),
    assignmentId: text('assignment_id').references(() => assignments.id),
    unitId: text('unit_id').references(() => units.id),
    appraiserId: text('appraiser_id')
      .notNull()
      .references(() => employees.id),
    capacity: text('capacity', { enum: APPRAISER_CAPACITIES }).notNull(),
    reason: text('reason').notNull(),
    letterNumber: text('letter_number'),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    appointedBy: text('appointed_by')
      .notNull()
      .references(() => employees.id),
    appointedAt: instant('appointed_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    index('appointments_assignment').on(t.assignmentId, t.fromOn),
    index('appointments_unit').on(t.unitId, t.fromOn),
    index('appointments_appraiser').on(t.appraiserId, t.fromOn),
    check('appointments_capacity', oneOf(t.capacity, APPRAISER_CAPACITIES)),
    check('appointments_one_subject', sql`(${t.assignmentId} is null) <> (${t.unitId} is null)`),
    check('appointments_from_on', isDay(t.fromOn)),
    check('appointments_to_on', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
  ],
);

/**
 * An employee reports that the appraiser shown is wrong ("Pejabat penilai saya tidak tepat"). The report itself changes nothing; an admin
 * answers it.
 */
export const appraiserReports = sqliteTable(
  'appraiser_reports',
  {
    id: id(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    /** The person who was shown as appraiser on the day of the report; null if nobody was. */
    shownId: text('shown_id').references(() => employees.id),
    reason: text('reason').notNull(),
    /** The appraiser that the employee proposes: a person of the register, or the name of a person outside it. */
    proposedId: text('proposed_id').references(() => employees.id),
    proposedText: text('proposed_text').notNull().default(''),
    status: text('status', { enum: APPRAISER_REPORT_STATUSES }).notNull().default('open'),
    answer: text('answer').notNull().default(''),
    answeredBy: text('answered_by').references(() => employees.id),
    answeredAt: instant('answered_at'),
    createdAt: instant('created_at').notNull(),
    revision: revision(),
  },
  (t) => [
    index('appraiser_reports_assignment').on(t.assignmentId, t.createdAt),
    uniqueIndex('appraiser_reports_one_open').on(t.assignmentId).where(sql`${t.status} = 'open'`),
    check('appraiser_reports_status', oneOf(t.status, APPRAISER_REPORT_STATUSES)),
    check('appraiser_reports_proposal', sql`${t.proposedId} is not null or ${t.proposedText} <> ''`),
    check('appraiser_reports_answer', sql`(${t.status} = 'open') = (${t.answeredAt} is null)`),
  ],
);
