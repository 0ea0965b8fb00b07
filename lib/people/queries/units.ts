import { and, asc, eq, isNull, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { assignments, units } from '@/db/schema';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { covers, type Scope } from '@/lib/agency/rules/scopes';
import type { Context, Db } from '@/lib/kernel/context';
import { addDays, type PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { lastsUntil } from '@/lib/kernel/spans';
import { unitLabel } from '../labels';

export type Unit = typeof units.$inferSelect;

/** The name of a unit with its addition (`apart`). `apart` is empty if no addition is needed (see `tellApart`). */
export const UNIT_LABEL = sql<string>`(${units.name} || ${units.apart})`;

/** Condition that a unit was not closed before a day. A closed unit stays in lists of the time in which it existed. */
export const isOpenOn = (unit: SQL, day: SQL) => lastsUntil(sql`${unit}.closed_on`, day);

const unitRow = prepared((db) =>
  db
    .select()
    .from(units)
    .where(eq(units.id, sql.placeholder('unitId')))
    .prepare(),
);

/** A unit by id. Unscoped: for commands that check the right afterwards. */
export function unitById(db: Db, unitId: string): Unit | undefined {
  return unitRow(db).get({ unitId });
}

/** A unit that the reader may see; undefined otherwise. */
export function findUnit(ctx: Context, unitId: string): Unit | undefined {
  const unit = unitById(ctx.db, unitId);
  return unit && covers(scopeOf(ctx.actor, 'people'), unit.path) ? unit : undefined;
}

/** Condition that a search finds a unit by a part of its name or code. `typed` must be in lower case. All searches of units use it. */
export function matchesUnit(typed: string | Placeholder): SQL {
  return sql`(instr(lower(${units.name}), ${typed}) > 0 or instr(lower(${units.code}), ${typed}) > 0)`;
}

const named = prepared((db) =>
  db
    .select()
    .from(units)
    .where(
      sql`(${units.closedOn} is null or ${sql.placeholder('closedToo')}) and ${matchesUnit(sql.placeholder('typed'))}`,
    )
    .orderBy(asc(units.sortKey))
    .prepare(),
);

const MOST_NAMED = 5;

/**
 * The unit for a typed code, name, or `code – name`, within a part of the tree (`scope`). This is the unit with this code, otherwise the
 * only unit with this name, otherwise the only unit whose code or name contains the text. If there is none, `fault` says so and names some
 * units that contain the text. Only open units are found; with `closedToo`, closed ones as well. Forms choose a unit this way, because it
 * works for 900 units, for codes on paper, and without JavaScript.
 */
export function unitByText(
  db: Db,
  typed: string,
  scope: Scope,
  { closedToo = false } = {},
): { unit: Unit; fault?: undefined } | { fault: string; unit?: undefined } {
  const wanted = typed.split(' – ')[0]!.trim().toLowerCase();
  const near = named(db)
    .all({ typed: wanted, closedToo: closedToo ? 1 : 0 })
    .filter((unit) => covers(scope, unit.path));
  const exact = near.filter((unit) => unit.code.toLowerCase() === wanted);
  const byName = near.filter((unit) => unit.name.toLowerCase() === wanted);
  const only = exact[0] ?? (byName.length === 1 ? byName[0] : undefined) ?? (near.length === 1 ? near[0] : undefined);
  return only ? { unit: only } : { fault: faultOf(typed, near) };
}

function faultOf(typed: string, near: readonly Unit[]): string {
  if (near.length === 0) return `Unit "${typed}" tidak ditemukan. Tulis kode unit seperti pada daftar Unit kerja.`;
  const shown = near.slice(0, MOST_NAMED).map((unit) => `${unit.code} (${unitLabel(unit)})`);
  const more = near.length > MOST_NAMED ? ', dan lainnya' : '';
  return `Ada ${near.length} unit yang cocok: ${shown.join(', ')}${more}. Tulis kodenya.`;
}

/** The unit above, from the typed text. An empty text means no unit above: the top of the tree. */
export function parentByText(db: Db, typed: string, scope: Scope): { unit?: Unit; fault?: string } {
  return typed.trim() === '' ? {} : unitByText(db, typed, scope);
}

const codeRow = prepared((db) =>
  db
    .select({ id: units.id })
    .from(units)
    .where(sql`lower(${units.code}) = lower(${sql.placeholder('code')})`)
    .limit(2)
    .prepare(),
);

/** Whether another unit has this code. Closed units count, because a code is never used again. */
export function isCodeTaken(db: Db, code: string, butNot = ''): boolean {
  return codeRow(db)
    .all({ code })
    .some(({ id }) => id !== butNot);
}

const workingAfter = prepared((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(assignments)
    .where(
      and(eq(assignments.unitId, sql.placeholder('unitId')), lastsUntil(assignments.toOn, sql.placeholder('dayAfter'))),
    )
    .prepare(),
);

const openBelow = prepared((db) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(units)
    .where(and(eq(units.parentId, sql.placeholder('unitId')), isNull(units.closedOn)))
    .prepare(),
);

/** How many segments in a unit last beyond a day or begin after it (`people`), and how many open units are directly below the unit. */
export function occupancyAfter(db: Db, unitId: string, day: PlainDate): { people: number; units: number } {
  const people = workingAfter(db).get({ unitId, dayAfter: addDays(day, 1) })?.count ?? 0;
  return { people, units: openBelow(db).get({ unitId })?.count ?? 0 };
}
