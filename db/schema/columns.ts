import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core';
import { TARGET_KINDS } from '../../lib/goals/rules/vocabulary';

/** Random, never sequential (lib/kernel/ids.ts). */
export const id = () => text('id').primaryKey();
/** An instant in UTC, milliseconds. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });
/** A calendar day in the agency's zone, `YYYY-MM-DD`. */
export const day = (name: string) => text(name);
export const flag = (name: string) => integer(name, { mode: 'boolean' });
/** Counts every saved change; a form that answers with an older number is stale. */
export const revision = () => integer('revision').notNull().default(1);

/** CHECK on a closed vocabulary; NULL passes, so nullable columns stay nullable. */
export function oneOf(column: AnySQLiteColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(', '))})`;
}

/** CHECK on the shape of a calendar day. */
export function isDay(column: AnySQLiteColumn): SQL {
  return sql`${column} glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;
}

/** CHECK on the shape of an exact decimal. */
export function isDecimal(column: AnySQLiteColumn): SQL {
  return sql`${column} not glob '*[^0-9.-]*'`;
}

/** Other parts of a target besides its number or day (lib/goals/rules/target-value.ts); without kind: written before kinds existed. */
export const targetForm = () => ({
  targetKind: text('target_kind', { enum: TARGET_KINDS }),
  /** The word or sign before the number. */
  targetSign: text('target_sign').notNull().default(''),
  /** The upper end of a range or of a scale. */
  targetFrom: text('target_from'),
  targetTo: text('target_to'),
  /** A grade, the unit of an amount, the day of a month, a quarter, or the text before a number. */
  targetWord: text('target_word').notNull().default(''),
  targetList: text('target_list').notNull().default(''),
  /** The writer was asked whether it is right and confirmed it. */
  targetIsSure: flag('target_is_sure').notNull().default(false),
});

/** A realisation that is no number or day, how it was typed, and whether the writer confirmed it when asked. */
export const realisationForm = () => ({
  word: text('word').notNull().default(''),
  typed: text('typed').notNull().default(''),
  isSure: flag('is_sure').notNull().default(false),
});
