import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  AGENCY_KINDS,
  APPROACHES,
  EMBLEM_KINDS,
  INSTALLATION_MODES,
  PAPER_SIZES,
  TIME_ZONES,
} from '../../lib/agency/rules/vocabulary';
import { flag, id, instant, oneOf, revision } from './columns';

/** One row: whether this data folder is for a real agency, a demo or a test. A real installation cannot move its clock. */
export const installations = sqliteTable(
  'installations',
  {
    id: integer('id').primaryKey(),
    mode: text('mode', { enum: INSTALLATION_MODES }).notNull(),
    clockOffsetMs: integer('clock_offset_ms').notNull().default(0),
    /** SHA-256 of the one-time set-up code; null once the installation is claimed. */
    setUpCodeHash: text('set_up_code_hash'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    check('installations_one_row', sql`${t.id} = 1`),
    check('installations_mode', oneOf(t.mode, INSTALLATION_MODES)),
    check('installations_real_clock', sql`${t.mode} <> 'real' or ${t.clockOffsetMs} = 0`),
  ],
);

/** The agency that runs the installation: always one row. */
export const agencies = sqliteTable(
  'agencies',
  {
    id: id(),
    name: text('name').notNull(),
    kind: text('kind', { enum: AGENCY_KINDS }).notNull(),
    timeZone: text('time_zone', { enum: TIME_ZONES }).notNull(),
    signaturePlace: text('signature_place').notNull(),
    /** Lines below the name on the letterhead, separated by newlines. */
    address: text('address').notNull().default(''),
    paperSize: text('paper_size', { enum: PAPER_SIZES }).notNull().default('folio'),
    sessionIdleMinutes: integer('session_idle_minutes').notNull().default(60),
    sessionAbsoluteHours: integer('session_absolute_hours').notNull().default(12),
    firstPasswordDays: integer('first_password_days').notNull().default(14),
    /** The approach of a new SKP. Each SKP may choose another one (R6 Ps 9(3)). */
    defaultApproach: text('default_approach', { enum: APPROACHES }).notNull().default('kuantitatif'),
    /** The longest term of a Plh. in days. Null: only the letter of appointment limits it (R6 sets no limit). */
    plhMaxDays: integer('plh_max_days'),
    /** Whether a person needs no plan if they are on sick leave on all days of their segment in the year (R6 does not mention it). */
    sickLeaveExcuses: flag('sick_leave_excuses').notNull().default(false),
    /** Whether unit admins read the texts around a plan, not only author, time and kind (docs/decisions/0027). */
    unitAdminReadsWords: flag('unit_admin_reads_words').notNull().default(false),
    revision: revision(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    check('agencies_default_approach', oneOf(t.defaultApproach, APPROACHES)),
    check('agencies_kind', oneOf(t.kind, AGENCY_KINDS)),
    check('agencies_time_zone', oneOf(t.timeZone, TIME_ZONES)),
    check('agencies_paper_size', oneOf(t.paperSize, PAPER_SIZES)),
  ],
);

/** The agency's emblem at the head of papers. A replaced emblem stays stored, because papers issued with it still show it. */
export const agencyEmblems = sqliteTable(
  'agency_emblems',
  {
    id: id(),
    kind: text('kind', { enum: EMBLEM_KINDS }).notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    /** The employee who set the emblem. There is no foreign key, because the feature `people` comes after `agency`. */
    setBy: text('set_by').notNull(),
    setAt: instant('set_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (t) => [index('agency_emblems_shown').on(t.removedAt), check('agency_emblems_kind', oneOf(t.kind, EMBLEM_KINDS))],
);
