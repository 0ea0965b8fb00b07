import { type AnyColumn, is, type Placeholder, SQL, sql } from 'drizzle-orm';

type Value = SQL | AnyColumn | Placeholder | string;
/** A record that is valid from a day on, to a day or without an end: a table, or its name in a statement. */
type Row = SQL | { fromOn: AnyColumn; toOn: AnyColumn };

/** Whether a record is valid on a day; its first and its last day count. `isWithin` as an expression. */
export function holdsOn(row: Row, day: Value): SQL {
  return sharesDays(row, day, day);
}

/** Whether it shares a day with the span from `first` to `last`. `overlaps` as an expression. */
export function sharesDays(row: Row, first: Value, last: Value): SQL {
  const { fromOn, toOn } = is(row, SQL) ? { fromOn: sql`${row}.from_on`, toOn: sql`${row}.to_on` } : row;
  return sql`(${fromOn} <= ${last} and ${lastsUntil(toOn, first)})`;
}

/** Whether a record with this last day, or none, had not ended before a day. Not the same as `hasEnded`. */
export function lastsUntil(lastOn: SQL | AnyColumn, day: Value): SQL {
  return sql`(${lastOn} is null or ${lastOn} >= ${day})`;
}
