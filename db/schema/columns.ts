import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core';

/** Random, never counting (lib/kernel/ids.ts). */
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
