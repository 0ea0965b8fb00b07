import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CYCLE_PURPOSES } from '../../lib/cycles/rules/vocabulary';
import { FORMAT_CODES, PAPER_STATES } from '../../lib/documents/rules/vocabulary';
import { day, id, instant, isDay, oneOf } from './columns';
import { cycles } from './cycles';
import { assignments, employees } from './people/register';

/**
 * An issued paper with its frozen content: names, posts, wording and rules of the day of issue. Later changes of those records never change
 * the paper.
 */
export const issuedPapers = sqliteTable(
  'issued_papers',
  {
    id: id(),
    formatCode: text('format_code', { enum: FORMAT_CODES }).notNull(),
    /** The SKP version or the appraisal that the paper prints. */
    subjectId: text('subject_id').notNull(),
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id),
    number: text('number').notNull(),
    verificationCode: text('verification_code').notNull(),
    snapshot: text('snapshot').notNull(),
    contentHash: text('content_hash').notNull(),
    ruleSet: text('rule_set').notNull(),
    state: text('state', { enum: PAPER_STATES }).notNull().default('valid'),
    issuedOn: day('issued_on').notNull(),
    issuedAt: instant('issued_at').notNull(),
    issuedBy: text('issued_by')
      .notNull()
      .references(() => employees.id),
    replacedById: text('replaced_by_id'),
  },
  (t) => [
    uniqueIndex('issued_papers_number').on(t.number),
    uniqueIndex('issued_papers_code').on(t.verificationCode),
    index('issued_papers_subject').on(t.subjectId),
    check('issued_papers_format', oneOf(t.formatCode, FORMAT_CODES)),
    check('issued_papers_state', oneOf(t.state, PAPER_STATES)),
    check('issued_papers_issued_on', isDay(t.issuedOn)),
  ],
);

/** The last number that was given to a format in a year. Practice papers are counted separately. */
export const paperCounters = sqliteTable(
  'paper_counters',
  {
    year: integer('year').notNull(),
    formatCode: text('format_code', { enum: FORMAT_CODES }).notNull(),
    purpose: text('purpose', { enum: CYCLE_PURPOSES }).notNull(),
    lastNumber: integer('last_number').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.year, t.formatCode, t.purpose] }),
    check('paper_counters_format', oneOf(t.formatCode, FORMAT_CODES)),
    check('paper_counters_purpose', oneOf(t.purpose, CYCLE_PURPOSES)),
  ],
);
