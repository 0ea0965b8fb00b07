import { type AnyColumn, is, type Placeholder, SQL, sql } from 'drizzle-orm';

type Value = SQL | AnyColumn | Placeholder | string;
/**
 * A record that is valid from a first day to a last day, or without an end. It is given as a table, or as the name of a table in a
 * statement.
 */
type Row = SQL | { fromOn: AnyColumn; toOn: AnyColumn };

/** Whether a record is valid on a day, as an SQL expression. Its first and its last day count, as in `isWithin`. */
export function holdsOn(row: Row, day: Value): SQL {
  return sharesDays(row, day, day);
}

/** Whether a record is valid on at least one day from `first` to `last`, as an SQL expression. It follows the same rule as `overlaps`. */
export function sharesDays(row: Row, first: Value, last: Value): SQL {
  const { fromOn, toOn } = is(row, SQL) ? { fromOn: sql`${row}.from_on`, toOn: sql`${row}.to_on` } : row;
  return sql`(${fromOn} <= ${last} and ${lastsUntil(toOn, first)})`;
}

/**
 * Whether a record with this last day (or without one) has not ended before a day, as an SQL expression. This is the negation of
 * `hasEnded`.
 */
export function lastsUntil(lastOn: SQL | AnyColumn, day: Value): SQL {
  return sql`(${lastOn} is null or ${lastOn} >= ${day})`;
}
