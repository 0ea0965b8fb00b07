import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { assignments, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { isBelow, withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { Scope } from '@/lib/agency/rules/scopes';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { holdsOn } from '@/lib/kernel/spans';
import { isOpenOn, matchesUnit, UNIT_LABEL } from './units';

export type TreeRow = { id: string; code: string; name: string; parentId: string | null; path: string; below: number };
export type TreeNode = TreeRow & { children: TreeNode[]; hidden: number };

/** If a unit has more children, the tree shows only the first ones, and a link to the search. */
const MOST_CHILDREN = 100;
/** Trees of up to this many units are shown whole. */
const WHOLE_TREE = 60;

const openOn = (unit: SQL, day: PlainDate) => isOpenOn(unit, sql`${day}`);
const below = (day: PlainDate) =>
  sql<number>`(select count(*) from units c where c.parent_id = units.id and ${openOn(sql`c`, day)})`;
const row = { id: units.id, code: units.code, name: UNIT_LABEL, parentId: units.parentId, path: units.path };

function openUnits(db: Db, day: PlainDate, where: SQL | undefined, limit: number): TreeRow[] {
  return db
    .select({ ...row, below: below(day) })
    .from(units)
    .where(and(openOn(sql`"units"`, day), where))
    .orderBy(asc(units.sortKey), asc(units.id))
    .limit(limit)
    .all();
}

/**
 * The part of the tree that the page shows. A small tree is shown whole. Of a large tree: the top units, and the units directly below each
 * unit on the way down to the opened unit, that unit included.
 */
export function unitTree(ctx: Context, openPath: string): { roots: TreeNode[]; total: number } {
  const scope = scopeOf(ctx.actor, 'people');
  const today = todayOf(ctx);
  const total = countUnits(ctx.db, today, scope);
  const shown =
    total <= WHOLE_TREE
      ? withinScope(units.path, scope)
      : and(withinScope(units.path, scope), alongBranch(scope, openPath));
  return { roots: nested(openUnits(ctx.db, today, shown, 2000)), total };
}

function countUnits(db: Db, day: PlainDate, scope: Scope): number {
  const counted = db
    .select({ total: sql<number>`count(*)` })
    .from(units)
    .where(and(openOn(sql`"units"`, day), withinScope(units.path, scope)))
    .get();
  return counted?.total ?? 0;
}

function alongBranch(scope: Scope, openPath: string): SQL | undefined {
  const opened = openPath.split('/').filter(Boolean);
  const tops = scope === 'all' ? isNull(units.parentId) : inArray(units.path, [...scope]);
  return or(tops, inArray(units.parentId, opened.length > 0 ? opened : ['']));
}

function nested(rows: readonly TreeRow[]): TreeNode[] {
  const known = new Set(rows.map(({ id }) => id));
  const byParent = Map.groupBy(rows, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : ''));
  const grow = (parentId: string): TreeNode[] =>
    (byParent.get(parentId) ?? []).slice(0, MOST_CHILDREN).map((unit) => {
      const children = grow(unit.id);
      return { ...unit, children, hidden: children.length > 0 ? unit.below - children.length : 0 };
    });
  return grow('');
}

const MOST_FOUND = 50;

/** Open units whose code or name contains the text, and whether there are more than are shown. */
export function searchUnits(ctx: Context, typed: string): { rows: TreeRow[]; hasMore: boolean } {
  const wanted = typed.trim().toLowerCase();
  const matches = matchesUnit(wanted);
  const rows = openUnits(
    ctx.db,
    todayOf(ctx),
    and(matches, withinScope(units.path, scopeOf(ctx.actor, 'people'))),
    MOST_FOUND + 1,
  );
  return { rows: rows.slice(0, MOST_FOUND), hasMore: rows.length > MOST_FOUND };
}

/** The units directly below a unit that are open on a day, the first hundred in the order of the tree. Unscoped. */
export function listChildren(db: Db, unitId: string, day: PlainDate): TreeRow[] {
  return openUnits(db, day, eq(units.parentId, unitId), MOST_CHILDREN);
}

/** The units above a unit, from the top down, within the scope of the reader. */
export function ancestorsOf(ctx: Context, path: string): { id: string; name: string }[] {
  const ids = path.split('/').filter(Boolean).slice(0, -1);
  if (ids.length === 0) return [];
  return ctx.db
    .select({ id: units.id, name: units.name })
    .from(units)
    .where(and(inArray(units.id, ids), withinScope(units.path, scopeOf(ctx.actor, 'people'))))
    .orderBy(asc(units.path))
    .all();
}

export type TopUnit = { id: string; code: string; name: string };

/** Open units without a unit above them; in a correct tree there is one. Unscoped. */
export function listTopUnits(db: Db): TopUnit[] {
  return db
    .select({ id: units.id, code: units.code, name: units.name })
    .from(units)
    .where(and(isNull(units.parentId), isNull(units.closedOn)))
    .orderBy(asc(units.sortKey))
    .all();
}

const headCount = prepared((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(assignments)
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(and(isBelow(units.path, sql.placeholder('path')), holdsOn(assignments, sql.placeholder('day'))))
    .prepare(),
);

/** How many people work in a unit and below it on a day. */
export function countPeopleBelow(db: Db, path: string, day: PlainDate): number {
  return headCount(db).get({ path, day })?.count ?? 0;
}
