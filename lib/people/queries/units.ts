import { and, asc, eq, gte, isNull, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { readingScope, type Scope } from '../rules/access';

export type Unit = typeof units.$inferSelect;

/** Rows whose path lies in a scope: one index range for each root. Undefined when everything may be seen. */
export function withinScope(scope: Scope): SQL | undefined {
  if (scope === 'all') return undefined;
  return or(...scope.map(inSubtree)) ?? sql`0`;
}

/** A subtree is one range of the path index. */
export function inSubtree(rootPath: string): SQL {
  return and(gte(units.path, rootPath), lt(units.path, `${rootPath}~`))!;
}

const unitRow = prepared((db) =>
  db
    .select()
    .from(units)
    .where(eq(units.id, sql.placeholder('unitId')))
    .prepare(),
);

/** Unscoped: for commands that go on to ask who may. */
export function unitById(db: Db, unitId: string): Unit | undefined {
  return unitRow(db).get({ unitId });
}

/** A unit that the reader may see; undefined otherwise. */
export function findUnit(ctx: Context, unitId: string): Unit | undefined {
  const unit = unitById(ctx.db, unitId);
  const scope = readingScope(ctx.actor);
  return unit && (scope === 'all' || scope.some((root) => unit.path.startsWith(root))) ? unit : undefined;
}

const subtree = prepared((db) =>
  db
    .select({ id: units.id })
    .from(units)
    .where(
      sql`${units.path} >= (select path from units where id = ${sql.placeholder('unitId')})
        and ${units.path} < (select path || '~' from units where id = ${sql.placeholder('unitId')})`,
    )
    .orderBy(asc(units.path))
    .prepare(),
);

/** Ids of a unit and everything below it, parents before children. Unscoped. */
export function listUnitSubtree(db: Db, unitId: string): string[] {
  return subtree(db)
    .all({ unitId })
    .map(({ id }) => id);
}

export type UnitChoice = { id: string; code: string; name: string; path: string };

/** Open units that the reader may see, by name; for choices on forms. With 900 units, prefer a text field and `unitByText`. */
export function unitChoices(ctx: Context): UnitChoice[] {
  return ctx.db
    .select({ id: units.id, code: units.code, name: units.name, path: units.path })
    .from(units)
    .where(and(isNull(units.closedOn), withinScope(readingScope(ctx.actor))))
    .orderBy(asc(units.name), asc(units.id))
    .all();
}
