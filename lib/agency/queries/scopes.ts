import { type AnyColumn, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { isInSubtree, type Scope } from '../rules/scopes';

/**
 * The condition “below” in SQL is written only in this file. Paths end with `/`, and the next character in the order of SQLite is `0`. So a
 * subtree is a range: from its path up to, but without, the same path with `0` in place of the last `/`. An index on paths can answer a
 * range. `covers` (rules/scopes.ts) gives the same answer.
 */
const END = '0';
/** Greater than every path. */
const LAST = '\u{10FFFF}';

type Text = SQL | AnyColumn | Placeholder;
type Range = readonly [from: string, below: string];

function rangesOf(scope: Scope): Range[] {
  if (scope === 'all') return [['', LAST]];
  return outermost(scope.filter((root) => root.endsWith('/'))).map((root) => [root, `${root.slice(0, -1)}${END}`]);
}

/**
 * The roots that do not lie below another root, each once. So a path lies in at most one range, and a join with the ranges repeats no row.
 */
function outermost(roots: readonly string[]): string[] {
  return [...new Set(roots)].filter((root) => !roots.some((other) => other !== root && isInSubtree(root, other)));
}

/**
 * The condition that a path lies in a scope: one index range for each root. Undefined if the scope is everything; false for every row if
 * the scope is empty.
 */
export function withinScope(path: Text, scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined;
  return or(...rangesOf(scope).map(([from, below]) => sql`(${path} >= ${from} and ${path} < ${below})`)) ?? sql`0`;
}

/** The condition that `path` lies in the subtree of `root`, `root` itself included. Both are columns or parameters of the statement. */
export function isBelow(path: Text, root: Text): SQL {
  return sql`(${path} >= ${root} and ${path} < substr(${root}, 1, length(${root}) - 1) || ${sql.raw(`'${END}'`)})`;
}

/** A scope as the text that is given to a parameter of a prepared statement (see `scopeTable`). */
export function scopeText(scope: Scope): string {
  return JSON.stringify(rangesOf(scope));
}

/**
 * For prepared statements with a scope. `parameter` receives the text of `scopeText`. `ranges` is a table with one row for each range of
 * the scope; `isWithin` is the condition that a path lies in the range of such a row.
 */
export function scopeTable(parameter: Text): { ranges: SQL; isWithin: (path: SQL) => SQL } {
  return {
    ranges: sql`json_each(${parameter}) range`,
    isWithin: (path) => sql`(${path} >= range.value ->> 0 and ${path} < range.value ->> 1)`,
  };
}
