import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { GRANTED_ROLES } from '../../lib/agency/rules/roles';
import { APPRAISER_CAPACITIES } from '../../lib/people/rules/appointments';
import { APPRAISER_REPORT_STATUSES } from '../../lib/people/rules/appraiser-reports';
import { EMPLOYMENTS, IDENTITY_KINDS, SEXES } from '../../lib/people/rules/identity';
import { FUNCTIONAL_LEVELS, POSITION_CLASSES } from '../../lib/people/rules/positions';
import { STATE_KINDS } from '../../lib/people/rules/states';
import { ACCREDITATIONS, STUDY_LEVELS, STUDY_PLACES } from '../../lib/people/rules/study';
import { day, flag, id, instant, isDay, oneOf, revision } from './columns';

export const units = sqliteTable(
  'units',
  {
    id: id(),
    /** The agency's own code, by which an import recognises a unit. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** Addition if other units have the same name (` · Dinas Perikanan`), or empty; written by `keepUnitNames`. */
    apart: text('apart').notNull().default(''),
    /** Sort key of its place in the tree, siblings by code with numbers as numbers; written together with `apart`. */
    sortKey: text('sort_key').notNull().default(''),
    parentId: text('parent_id').references((): AnySQLiteColumn => units.id),
    /** Ids from the root down to this unit, each followed by `/`: a subtree is one index range. */
    path: text('path').notNull(),
    isIndependent: flag('is_independent').notNull().default(false),
    closedOn: day('closed_on'),
    revision: revision(),
  },
  (t) => [
    uniqueIndex('units_code').on(t.code),
    index('units_parent').on(t.parentId),
    uniqueIndex('units_path').on(t.path),
    check('units_closed_on', isDay(t.closedOn)),
    check('units_not_own_parent', sql`${t.parentId} is null or ${t.parentId} <> ${t.id}`),
  ],
);

export const positions = sqliteTable(
  'positions',
  {
    id: id(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    name: text('name').notNull(),
    positionClass: text('position_class', { enum: POSITION_CLASSES }).notNull(),
    functionalLevel: text('functional_level', { enum: FUNCTIONAL_LEVELS }),
    /** Whether the post leads its unit; at most one such open post per unit. */
    isHead: flag('is_head').notNull().default(false),
    isIndependentUnitHead: flag('is_independent_unit_head').notNull().default(false),
    closedOn: day('closed_on'),
    revision: revision(),
  },
  (t) => [
    index('positions_unit').on(t.unitId, t.name),
    /** Posts whose plan not every leader above may set: few, and queried by unit. */
    index('positions_select')
      .on(t.unitId)
      .where(sql`(${t.isIndependentUnitHead} = 1 or ${t.positionClass} in ('jpt-utama', 'jpt-madya', 'jpt-pratama'))`),
    /** Leading posts, also closed ones: a unit may have thousands of posts, and its leader is the most frequent query. */
    index('positions_heads').on(t.unitId).where(sql`${t.isHead} = 1`),
    uniqueIndex('positions_one_head').on(t.unitId).where(sql`${t.isHead} = 1 and ${t.closedOn} is null`),
    check('positions_class', oneOf(t.positionClass, POSITION_CLASSES)),
    check('positions_level', oneOf(t.functionalLevel, FUNCTIONAL_LEVELS)),
    check('positions_level_is_functional', sql`${t.positionClass} = 'fungsional' or ${t.functionalLevel} is null`),
    check('positions_independent_head', sql`${t.isIndependentUnitHead} = 0 or ${t.isHead} = 1`),
    check('positions_closed_on', isDay(t.closedOn)),
  ],
);

export const employees = sqliteTable(
  'employees',
  {
    id: id(),
    identityKind: text('identity_kind', { enum: IDENTITY_KINDS }).notNull(),
    /** NIP or NI PPPK (18 digits), or NRP; null for an official who has neither. Always text. */
    identityNumber: text('identity_number'),
    /** With titles, as printed. */
    name: text('name').notNull(),
    /** The keys by which names are sorted and searched (`nameKeys`). */
    sortName: text('sort_name').notNull().default(''),
    searchName: text('search_name').notNull().default(''),
    employment: text('employment', { enum: EMPLOYMENTS }).notNull(),
    sex: text('sex', { enum: SEXES }),
    bornOn: day('born_on'),
    /** Month (PNS) or year (PPPK) of appointment as read from the NIP: `2010-01` or `2023`. */
    careerStart: text('career_start'),
    grade: text('grade'),
    deactivatedOn: day('deactivated_on'),
    deactivationReason: text('deactivation_reason'),
    revision: revision(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('employees_identity').on(t.identityNumber),
    index('employees_sort_name').on(t.sortName, t.id),
    check('employees_identity_kind', oneOf(t.identityKind, IDENTITY_KINDS)),
    check('employees_employment', oneOf(t.employment, EMPLOYMENTS)),
    check('employees_sex', oneOf(t.sex, SEXES)),
    check('employees_born_on', isDay(t.bornOn)),
    check('employees_has_number', sql`(${t.identityKind} = 'none') = (${t.identityNumber} is null)`),
    check(
      'employees_nip_digits',
      sql`${t.identityKind} <> 'nip' or (length(${t.identityNumber}) = 18 and ${t.identityNumber} not glob '*[^0-9]*')`,
    ),
  ],
);

/** The segment to which documents belong: person × position × unit × from–to. `toOn` is the last day, null while it is open. */
export const assignments = sqliteTable(
  'assignments',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    positionId: text('position_id')
      .notNull()
      .references(() => positions.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    endReason: text('end_reason'),
    revision: revision(),
  },
  (t) => [
    index('assignments_employee').on(t.employeeId, t.fromOn),
    index('assignments_unit').on(t.unitId, t.toOn),
    index('assignments_position').on(t.positionId, t.toOn),
    index('assignments_from').on(t.fromOn),
    uniqueIndex('assignments_one_open').on(t.employeeId).where(sql`${t.toOn} is null`),
    check('assignments_from_on', isDay(t.fromOn)),
    check('assignments_to_on', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
  ],
);

/**
 * Who appraises if not the head by the tree: a dated relation, for one segment or for all who report to the head of a unit. Never
 * overwritten: a later row or a withdrawal replaces it.
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

/** "Atasan saya keliru": an employee reports that the appraiser shown is wrong. The report itself changes nothing; an admin answers it. */
export const appraiserReports = sqliteTable(
  'appraiser_reports',
  {
    id: id(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    /** Who was shown as appraiser on the day of the report; null if nobody was. */
    shownId: text('shown_id').references(() => employees.id),
    reason: text('reason').notNull(),
    /** A person of the register, or the name of a person outside it. */
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

/**
 * A special state of a person from a day on: leave without pay, study, suspension and the like (R6 p.62-66). Never overwritten: a new row
 * with an end replaces it, or it is withdrawn with a reason.
 */
export const employeeStates = sqliteTable(
  'employee_states',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    kind: text('kind', { enum: STATE_KINDS }).notNull(),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on'),
    letterNumber: text('letter_number').notNull(),
    note: text('note').notNull().default(''),
    /** Only for a study assignment. */
    studyLevel: text('study_level', { enum: STUDY_LEVELS }),
    studyPlace: text('study_place', { enum: STUDY_PLACES }),
    universityAccreditation: text('university_accreditation', { enum: ACCREDITATIONS }),
    programmeAccreditation: text('programme_accreditation', { enum: ACCREDITATIONS }),
    institution: text('institution'),
    programme: text('programme'),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => employees.id),
    recordedAt: instant('recorded_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawalReason: text('withdrawal_reason'),
  },
  (t) => [
    index('employee_states_employee').on(t.employeeId, t.fromOn),
    check('employee_states_kind', oneOf(t.kind, STATE_KINDS)),
    check('employee_states_from_on', isDay(t.fromOn)),
    check('employee_states_to_on', sql`${t.toOn} is null or ${t.toOn} >= ${t.fromOn}`),
    check('employee_states_level', oneOf(t.studyLevel, STUDY_LEVELS)),
    check('employee_states_place', oneOf(t.studyPlace, STUDY_PLACES)),
    check('employee_states_university', oneOf(t.universityAccreditation, ACCREDITATIONS)),
    check('employee_states_programme', oneOf(t.programmeAccreditation, ACCREDITATIONS)),
    check(
      'employee_states_study',
      sql`(${t.kind} = 'tugas-belajar') = (${t.studyLevel} is not null) and (${t.studyLevel} is null) = (${t.studyPlace} is null)`,
    ),
    check('employee_states_withdrawal', sql`(${t.withdrawnAt} is null) = (${t.withdrawalReason} is null)`),
  ],
);

export const accounts = sqliteTable(
  'accounts',
  {
    employeeId: text('employee_id')
      .primaryKey()
      .references(() => employees.id),
    /** What is typed at sign-in: the NIP, an NRP, or a name chosen by the admin for an official who has neither. */
    signInName: text('sign_in_name').notNull(),
    passwordHash: text('password_hash'),
    mustChangePassword: flag('must_change_password').notNull().default(true),
    firstPasswordExpiresAt: instant('first_password_expires_at'),
    disabledAt: instant('disabled_at'),
    lastSignedInAt: instant('last_signed_in_at'),
  },
  (t) => [
    uniqueIndex('accounts_sign_in_name').on(t.signInName),
    index('accounts_without_password').on(t.employeeId).where(sql`${t.passwordHash} is null`),
  ],
);

export const roleGrants = sqliteTable(
  'role_grants',
  {
    id: id(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    role: text('role', { enum: GRANTED_ROLES }).notNull(),
    unitId: text('unit_id').references(() => units.id),
    grantedBy: text('granted_by')
      .notNull()
      .references(() => employees.id),
    grantedAt: instant('granted_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('role_grants_employee').on(t.employeeId),
    check('role_grants_role', oneOf(t.role, GRANTED_ROLES)),
    check('role_grants_scope', sql`(${t.role} = 'unit-admin') = (${t.unitId} is not null)`),
  ],
);
