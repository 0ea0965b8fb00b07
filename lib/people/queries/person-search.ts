import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/lib/kernel/context';
import { searchedNumber, searchWords } from '../rules/person-names';

/** A number searched by its beginning, or only as a whole, where parts of it would lay the register open. */
type Numbers = 'beginning' | 'whole';

/**
 * Whether somebody is whom a search means, as a condition on `employees` (or its alias): every word somewhere in the name, or the number.
 * The one search of people of the whole application.
 */
export function meansPerson(typed: string, person: SQL = sql`"employees"`, numbers: Numbers = 'beginning'): SQL {
  const digits = searchedNumber(typed);
  if (digits !== undefined && numbers === 'whole') return sql`${person}.identity_number = ${digits}`;
  if (digits !== undefined)
    return sql`(${person}.identity_number >= ${digits} and ${person}.identity_number < ${`${digits}~`})`;
  const words = searchWords(typed).map((word) => sql`instr(${person}.search_name, ${word}) > 0`);
  return words.length === 0 ? sql`0` : sql`(${sql.join(words, sql` and `)})`;
}

/** Everybody whom a search means, for lists that are kept in memory. */
export function peopleMeant(db: Db, typed: string): ReadonlySet<string> {
  return new Set(db.all<{ id: string }>(sql`select id from employees where ${meansPerson(typed)}`).map(({ id }) => id));
}
