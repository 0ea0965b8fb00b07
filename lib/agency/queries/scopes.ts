import { type AnyColumn, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../rules/scopes';

/**
 * "Below" in SQL, only in this file: paths end with `/`, and the next character is `0`, so a subtree is the range from its path to the
 * path with `0` instead of the last character. The index on paths can answer a range. The same answer as `covers` of the rules.
 */
const END = '0';
/** Greater than every path. */
const LAST = '\u{10FFFF}';

type Text = SQL | AnyColumn | Placeholder;
type Range = readonly [from: string, below: string];

function rangesOf(scope: Scope): Range[] {
  if (scope === 'all') return [['', LAST]];
  return scope.filter((root) => root.endsWith('/')).map((root) => [root, `${root.slice(0, -1)}${END}`]);
}

/** Rows whose path lies in a scope: one index range for each root. Undefined if the scope is everything. */
export function withinScope(path: Text, scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined;
  return or(...rangesOf(scope).map(([from, below]) => sql`(${path} >= ${from} and ${path} < ${below})`)) ?? sql`0`;
}

/** Whether one path of a statement lies in the subtree of another one. */
export function isBelow(path: Text, root: Text): SQL {
  return sql`(${path} >= ${root} and ${path} < substr(${root}, 1, length(${root}) - 1) || ${sql.raw(`'${END}'`)})`;
}

/** A scope as the value of a parameter of a prepared statement. */
export function scopeText(scope: Scope): string {
  return JSON.stringify(rangesOf(scope));
}

/** `isWithin`: whether a path lies in `range`, a row of the table `ranges`, which is made from the parameter of `scopeText`. */
export function scopeTable(parameter: Text): { ranges: SQL; isWithin: (path: SQL) => SQL } {
  return {
    ranges: sql`json_each(${parameter}) range`,
    isWithin: (path) => sql`(${path} >= range.value ->> 0 and ${path} < range.value ->> 1)`,
  };
}
