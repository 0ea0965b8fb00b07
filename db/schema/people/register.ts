import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  ACCREDITATIONS,
  EMPLOYMENTS,
  FUNCTIONAL_LEVELS,
  IDENTITY_KINDS,
  POSITION_CLASSES,
  SEXES,
  STATE_KINDS,
  STUDY_LEVELS,
  STUDY_PLACES,
} from '../../../lib/people/rules/vocabulary';
import { day, flag, id, instant, isDay, oneOf, revision } from '../columns';

export const units = sqliteTable(
  'units',
  {
    id: id(),
    /** The agency's own code, by which an import recognises a unit. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    /**
     * What is written after the name of the unit if other units have the same name (` · Dinas Perikanan`); otherwise empty. If only one of
     * these units is open, its column is empty too. Written by `keepUnitNames`.
     */
    apart: text('apart').notNull().default(''),
    /**
     * The sort key for the place of the unit in the tree. Units with one parent are sorted by code, then by name; numbers in codes count as
     * numbers. Written by `keepUnitNames`.
     */
    sortKey: text('sort_key').notNull().default(''),
    parentId: text('parent_id').references((): AnySQLiteColumn => units.id),
    /** The ids from the top unit down to this unit, each followed by `/`, so that a subtree is one range of the index. */
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
    /** Whether the post leads its unit. A unit has at most one open post of this kind. */
    isHead: flag('is_head').notNull().default(false),
    isIndependentUnitHead: flag('is_independent_unit_head').notNull().default(false),
    closedOn: day('closed_on'),
    revision: revision(),
  },
  (t) => [
    index('positions_unit').on(t.unitId, t.name),
    /** The few posts whose plan only some of the leaders above may set. They are queried by unit. */
    index('positions_select')
      .on(t.unitId)
      .where(sql`(${t.isIndependentUnitHead} = 1 or ${t.positionClass} in ('jpt-utama', 'jpt-madya', 'jpt-pratama'))`),
    /** Leading posts, closed ones included. A unit may have thousands of posts, and its leader is queried most often. */
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
    /** The name with titles, as printed. */
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

/**
 * A segment: a person in a position and unit, from `fromOn` to `toOn`. Both days count; `toOn` is null while the segment is open. Documents
 * belong to a segment.
 */
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
 * A post that was registered for a later day and withdrawn before it began. Its segment is deleted; person, post, unit, first day and
 * reason stay here.
 */
export const withdrawnPosts = sqliteTable(
  'withdrawn_posts',
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
    reason: text('reason').notNull(),
    withdrawnBy: text('withdrawn_by')
      .notNull()
      .references(() => employees.id),
    withdrawnAt: instant('withdrawn_at').notNull(),
  },
  (t) => [
    index('withdrawn_posts_employee').on(t.employeeId, t.withdrawnAt),
    check('withdrawn_posts_from_on', isDay(t.fromOn)),
  ],
);

/**
 * A special state of a person, such as leave without pay, study or suspension (R6 p.62-66). `toOn` is null while no end is known. A row is
 * never overwritten: it is withdrawn with a reason, and a new row with an end may replace it.
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
    /** This and the next five columns are only for a study assignment. */
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
