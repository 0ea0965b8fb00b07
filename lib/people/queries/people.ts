import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { withinScope } from '@/lib/agency/queries/scopes';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { holdsOn } from '@/lib/kernel/spans';
import { matchesPerson } from './person-search';
import { UNIT_LABEL, unitById } from './units';

export const PEOPLE_STATUSES = ['aktif', 'tanpa-jabatan', 'nonaktif', 'semua'] as const;
export type PeopleStatus = (typeof PEOPLE_STATUSES)[number];

/**
 * The parameters in the address of the list: search, unit (units below it included) and status. `after` and `before` are ids of people: the
 * page begins after that person or ends before that person.
 */
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
  /** The last day in the post; null for an open post and for a person without a post. */
  toOn: string | null;
};
/** `foundCount`: how many people the search finds; `of`: how many the list has without the search. */
export type PeoplePage = { rows: PersonRow[]; foundCount: number; of: number; previous?: string; next?: string };

const PAGE_SIZE = 25;

/**
 * One page of the register by name, within the scope of the reader. A page begins after a person, not at a number, so the last page is as
 * fast as the first.
 */
export function searchPeople(ctx: Context, filter: PeopleFilter): PeoplePage {
  const where = conditionsOf(ctx, filter);
  const day = todayOf(ctx);
  const backwards = filter.before !== undefined;
  const cursor = filter.before ?? filter.after;
  const found = pageOf(ctx.db, where, cursor ? beyond(cursor, backwards) : undefined, day, backwards);
  const hasMore = found.length > PAGE_SIZE;
  const rows = found.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  const foundCount = countPeople(ctx.db, where, day);
  return {
    rows,
    foundCount,
    of: filter.q.trim() ? countPeople(ctx.db, conditionsOf(ctx, { ...filter, q: '' }), day) : foundCount,
    previous: (backwards ? hasMore : cursor !== undefined) ? rows[0]?.id : undefined,
    next: backwards || hasMore ? rows.at(-1)?.id : undefined,
  };
}

const nameKey = sql`employees.sort_name`;

function beyond(cursor: string, backwards: boolean): SQL {
  const at = sql`(select sort_name, id from employees where id = ${cursor})`;
  return backwards ? sql`(${nameKey}, employees.id) < ${at}` : sql`(${nameKey}, employees.id) > ${at}`;
}

/** Condition that picks one segment for each person: the one of a day or the last before it, otherwise the next one. */
function placeOn(day: PlainDate): SQL {
  return sql`${assignments.id} = (select x.id from assignments x where x.employee_id = ${employees.id}
    order by x.from_on <= ${day} desc, case when x.from_on <= ${day} then x.from_on end desc, x.from_on limit 1)`;
}

const columns = {
  id: employees.id,
  name: employees.name,
  identityNumber: employees.identityNumber,
  employment: employees.employment,
  grade: employees.grade,
  deactivatedOn: employees.deactivatedOn,
  position: positions.name,
  unit: UNIT_LABEL,
  toOn: assignments.toOn,
};

/** `place`: a part of the tree as ranges of paths, or everybody if undefined; `person`: conditions on the person. */
type Where = { place: SQL | undefined; person: SQL | undefined };

function pageOf(db: Db, { place, person }: Where, beyondCursor: SQL | undefined, day: PlainDate, backwards: boolean) {
  const order = backwards ? desc : asc;
  const where = and(person, beyondCursor);
  const found = place
    ? db
        .select(columns)
        .from(units)
        .crossJoin(assignments)
        .crossJoin(employees)
        .crossJoin(positions)
        .where(and(place, inPlace(day), where))
        .$dynamic()
    : db
        .select(columns)
        .from(employees)
        .leftJoin(assignments, placeOn(day))
        .leftJoin(positions, eq(positions.id, assignments.positionId))
        .leftJoin(units, eq(units.id, assignments.unitId))
        .where(where)
        .$dynamic();
  return found
    .orderBy(order(nameKey), order(employees.id))
    .limit(PAGE_SIZE + 1)
    .all() as PersonRow[];
}

/**
 * The join conditions of units, segments, people and posts. CROSS JOIN makes SQLite start from the chosen units. Otherwise SQLite reads all
 * people by name.
 */
function inPlace(day: PlainDate): SQL | undefined {
  const joined = [eq(assignments.unitId, units.id), eq(employees.id, assignments.employeeId)];
  return and(...joined, eq(positions.id, assignments.positionId), placeOn(day));
}

function countPeople(db: Db, { place, person }: Where, day: PlainDate): number {
  const total = { total: sql<number>`count(*)` };
  const counted = place
    ? db
        .select(total)
        .from(units)
        .crossJoin(assignments)
        .crossJoin(employees)
        .crossJoin(positions)
        .where(and(place, inPlace(day), person))
        .get()
    : db.select(total).from(employees).where(person).get();
  return counted?.total ?? 0;
}

function conditionsOf(ctx: Context, filter: PeopleFilter): Where {
  const unit = filter.unitId ? unitById(ctx.db, filter.unitId) : undefined;
  const typed = filter.q.trim();
  return {
    place: and(withinScope(units.path, scopeOf(ctx.actor, 'people')), unit && withinScope(units.path, [unit.path])),
    person: and(statusIs(filter.status, todayOf(ctx)), typed ? matchesPerson(typed) : undefined),
  };
}

function statusIs(status: PeopleStatus, day: PlainDate): SQL | undefined {
  if (status === 'aktif') return isNull(employees.deactivatedOn);
  if (status === 'nonaktif') return isNotNull(employees.deactivatedOn);
  return status === 'semua' ? undefined : and(isNull(employees.deactivatedOn), sql`not exists (${holdingPost(day)})`);
}

function holdingPost(day: PlainDate): SQL {
  return sql`select 1 from assignments h where h.employee_id = employees.id and ${holdsOn(sql`h`, day)}`;
}
