import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { FEEDBACK_GIVERS, FEEDBACK_OCCASIONS, FEEDBACK_TARGETS, SENTIMENTS } from '../../lib/feedback/rules/vocabulary';
import { id, instant, oneOf } from './columns';
import { periods } from './cycles';
import { employees } from './people/register';
import { skps } from './skp';

/**
 * Feedback on a person's work. If an appraiser records the words of another person, the giver and the writer are two people
 * (docs/decisions/0016).
 */
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
    /** Lineage of the result or indicator, or the key of the core value; empty for the work as a whole. */
    targetKey: text('target_key').notNull(),
    giver: text('giver', { enum: FEEDBACK_GIVERS }).notNull(),
    /**
     * The giver, if the giver wrote the entry. Null for words that another person recorded; of their giver only `giverName` is known, and
     * it may be empty.
     */
    giverId: text('giver_id').references(() => employees.id),
    giverName: text('giver_name').notNull().default(''),
    /** Who recorded the words of the giver; null if the giver wrote the entry. */
    recordedBy: text('recorded_by').references(() => employees.id),
    occasion: text('occasion', { enum: FEEDBACK_OCCASIONS }).notNull(),
    sentiment: text('sentiment', { enum: SENTIMENTS }),
    body: text('body').notNull(),
    givenAt: instant('given_at').notNull(),
    /** Set when a newer entry replaced this one, or a correction removed it. */
    replacedAt: instant('replaced_at'),
    /** Who removed this entry by a correction; null if the giver replaced it by a newer entry. */
    replacedBy: text('replaced_by').references(() => employees.id),
  },
  (t) => [
    index('feedback_skp').on(t.skpId, t.periodId),
    check('feedback_target', oneOf(t.target, FEEDBACK_TARGETS)),
    check('feedback_giver', oneOf(t.giver, FEEDBACK_GIVERS)),
    check('feedback_occasion', oneOf(t.occasion, FEEDBACK_OCCASIONS)),
    check('feedback_sentiment', oneOf(t.sentiment, SENTIMENTS)),
  ],
);
