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
/** Counts every saved change. A form that sends an older number is stale. */
export const revision = () => integer('revision').notNull().default(1);

/** CHECK that the value is one of the words. NULL passes, so nullable columns stay nullable. */
export function oneOf(column: AnySQLiteColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;
}

/** CHECK that the value looks like a calendar day. */
export function isDay(column: AnySQLiteColumn): SQL {
  return sql`${column} glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;
}

/** CHECK that the value has only the characters of an exact decimal. */
export function isDecimal(column: AnySQLiteColumn): SQL {
  return sql`${column} not glob '*[^0-9.-]*'`;
}

/**
 * The parts of a target besides its number or day (lib/goals/rules/target-value.ts). The kind is null in rows from before there were kinds.
 */
export const targetForm = () => ({
  targetKind: text('target_kind', { enum: TARGET_KINDS }),
  /** The word or sign before the number. */
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
 * The parts of a realisation besides its number or day: a word instead of them, the text as typed, and whether the writer confirmed it when
 * asked.
 */
export const realisationForm = () => ({
  word: text('word').notNull().default(''),
  typed: text('typed').notNull().default(''),
  isSure: flag('is_sure').notNull().default(false),
});
