import { and, asc, desc, eq, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { readingScope } from '../rules/access';
import { inSubtree, unitById, withinScope } from './units';

export const PEOPLE_STATUSES = ['aktif', 'tanpa-jabatan', 'nonaktif', 'semua'] as const;
export type PeopleStatus = (typeof PEOPLE_STATUSES)[number];

/** What the address of the list says: search, unit (with everything below it), status, and where the page begins or ends. */
export type PeopleFilter = { q: string; unitId: string; status: PeopleStatus; after?: string; before?: string };

export type PersonRow = {
  id: string;
  name: string;
  identityNumber: string | null;
  employment: typeof employees.$inferSelect.employment;
  grade: string | null;
  deactivatedOn: string | null;
  position: string | null;
  unit: string | null;
  /** The last day in the post, when it is over or set to end. */
  toOn: string | null;
};
export type PeoplePage = { rows: PersonRow[]; total: number; previous?: string; next?: string };

const PAGE_SIZE = 25;

/** One page of the register, by name, as far as the reader may see it. Keyset: a page costs the same at the end as at the beginning. */
export function searchPeople(ctx: Context, filter: PeopleFilter): PeoplePage {
  const where = and(...conditionsOf(ctx, filter));
  const backwards = filter.before !== undefined;
  const cursor = filter.before ?? filter.after;
  const found = pageOf(ctx.db, and(where, cursor ? beyond(cursor, backwards) : undefined), todayOf(ctx), backwards);
  const hasMore = found.length > PAGE_SIZE;
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  return {
    rows,
    total: countPeople(ctx.db, where, asksForPlace(ctx, filter) ? todayOf(ctx) : undefined),
    previous: (backwards ? hasMore : cursor !== undefined) ? rows[0]?.id : undefined,
    next: backwards || hasMore ? rows.at(-1)?.id : undefined,
  };
}

const nameKey = sql`lower(${employees.name})`;

function beyond(cursor: string, backwards: boolean): SQL {
  const at = sql`(select lower(name), id from employees where id = ${cursor})`;
  return backwards ? sql`(${nameKey}, ${employees.id}) < ${at}` : sql`(${nameKey}, ${employees.id}) > ${at}`;
}

/** The segment of a day, else the next one to come, else the last one: where somebody is to be found. */
function placeOn(day: PlainDate): SQL {
  return sql`${assignments.id} = (select x.id from assignments x where x.employee_id = ${employees.id}
    order by x.from_on <= ${day} desc, case when x.from_on <= ${day} then x.from_on end desc, x.from_on limit 1)`;
}

function pageOf(db: Db, where: SQL | undefined, day: PlainDate, backwards: boolean): PersonRow[] {
  const order = backwards ? desc : asc;
  return db
    .select({
      id: employees.id,
      name: employees.name,
      identityNumber: employees.identityNumber,
      employment: employees.employment,
      grade: employees.grade,
      deactivatedOn: employees.deactivatedOn,
      position: positions.name,
      unit: units.name,
      toOn: assignments.toOn,
    })
    .from(employees)
    .leftJoin(assignments, placeOn(day))
    .leftJoin(positions, eq(positions.id, assignments.positionId))
    .leftJoin(units, eq(units.id, assignments.unitId))
    .where(where)
    .orderBy(order(nameKey), order(employees.id))
    .limit(PAGE_SIZE + 1)
    .all();
}

/** Without a `day` nothing is asked about posts, and 12,000 people are counted in 1 ms instead of 25. */
function countPeople(db: Db, where: SQL | undefined, day: PlainDate | undefined): number {
  const people = db.select({ total: sql<number>`count(*)` }).from(employees).$dynamic();
  const placed = day
    ? people.leftJoin(assignments, placeOn(day)).leftJoin(units, eq(units.id, assignments.unitId))
    : people;
  return placed.where(where).get()?.total ?? 0;
}

/** Whether the filter looks at the post or unit of people, or at themselves alone. */
function asksForPlace(ctx: Context, { unitId, status }: PeopleFilter): boolean {
  return readingScope(ctx.actor) !== 'all' || unitId !== '' || status === 'tanpa-jabatan';
}

function conditionsOf(ctx: Context, filter: PeopleFilter): (SQL | undefined)[] {
  const unit = filter.unitId ? unitById(ctx.db, filter.unitId) : undefined;
  return [
    withinScope(readingScope(ctx.actor)),
    unit && inSubtree(unit.path),
    statusIs(filter.status, todayOf(ctx)),
    filter.q.trim() ? matches(filter.q.trim()) : undefined,
  ];
}

function statusIs(status: PeopleStatus, day: PlainDate): SQL | undefined {
  const holdsPost = and(isNotNull(assignments.id), or(isNull(assignments.toOn), sql`${assignments.toOn} >= ${day}`));
  if (status === 'aktif') return isNull(employees.deactivatedOn);
  if (status === 'tanpa-jabatan') return and(isNull(employees.deactivatedOn), sql`not (${holdsPost})`);
  return status === 'nonaktif' ? isNotNull(employees.deactivatedOn) : undefined;
}

/** Digits search the beginning of the number (an index range), anything else a part of the name. */
function matches(typed: string): SQL | undefined {
  const digits = typed.replace(/\s/g, '');
  if (/^\d+$/.test(digits))
    return and(sql`${employees.identityNumber} >= ${digits}`, lt(employees.identityNumber, `${digits}~`));
  return sql`instr(lower(${employees.name}), ${typed.toLowerCase()}) > 0`;
}
