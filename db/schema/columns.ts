import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core';
import { TARGET_KINDS } from '../../lib/goals/rules/vocabulary';

/** A random id, never a sequential one (lib/kernel/ids.ts). */
export const id = () => text('id').primaryKey();
/** An instant in UTC, milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });
/** A calendar day in the agency's zone, `YYYY-MM-DD`. */
export const day = (name: string) => text(name);
export const flag = (name: string) => integer(name, { mode: 'boolean' });
/** Counts every saved change, from 1. A form that sends an older number is refused as out of date. */
export const revision = () => integer('revision').notNull().default(1);

/** CHECK that the value is one of the words. NULL passes, so nullable columns stay nullable. */
export function oneOf(column: AnySQLiteColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;
}

/** CHECK that the value looks like a calendar day. NULL passes. */
export function isDay(column: AnySQLiteColumn): SQL {
  return sql`${column} glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;
}

/** CHECK that the value has only the characters of an exact decimal. NULL passes. */
export function isDecimal(column: AnySQLiteColumn): SQL {
  return sql`${column} not glob '*[^0-9.-]*'`;
}

/**
 * The parts of a target besides its number or day (lib/goals/rules/target-value.ts). `targetKind` is null in rows that were stored before
 * targets had kinds.
 */
export const targetForm = () => ({
  targetKind: text('target_kind', { enum: TARGET_KINDS }),
  /** The word or sign before the number ("minimal", "≥"); empty if there is none. */
  targetSign: text('target_sign').notNull().default(''),
  /** The two ends of a range. For a scale, `targetTo` is its maximum. */
  targetFrom: text('target_from'),
  targetTo: text('target_to'),
  /** A grade, the period of a rate, the day of a month, a quarter, or the text before a number. */
  targetWord: text('target_word').notNull().default(''),
  targetList: text('target_list').notNull().default(''),
  /** The writer was asked whether the target is right, and confirmed it. */
  targetIsSure: flag('target_is_sure').notNull().default(false),
});

/**
 * The parts of a realisation besides its number or day. `word`: a grade or quarter instead of a number or day. `typed`: the text as typed,
 * if the stored value was converted from another unit or from several days; otherwise empty. `isSure`: the writer was asked whether the
 * value is right, and confirmed it.
 */
export const realisationForm = () => ({
  word: text('word').notNull().default(''),
  typed: text('typed').notNull().default(''),
  isSure: flag('is_sure').notNull().default(false),
});
