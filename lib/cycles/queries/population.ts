import { and, asc, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import { withinScope } from '@/lib/agency/queries/scopes';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { lastsUntil, sharesDays } from '@/lib/kernel/spans';
import { cachedUntilMoved } from '@/lib/kernel/until-moved';
import { matchesPerson } from '@/lib/people/queries/person-search';
import { UNIT_LABEL } from '@/lib/people/queries/units';
import type { CycleRow } from '../queries';
import { excuseOf } from './excuses';

export type CycleSpan = Pick<CycleRow, 'id' | 'startOn' | 'endOn'>;

type Days = { startOn: string | SQL; endOn: string | SQL };

/**
 * Condition that a segment and its holder belong to a span of days: a PNS or PPPK holds the post on one of these days. State officials and
 * members of the forces have no SKP. Every count or list of the people of a year or of a period uses this condition. [SIKLUS-04]
 */
export function sharesSpan({ startOn, endOn }: Days, segment: SQL, holder: SQL): SQL {
  return sql`(${sharesDays(segment, startOn, endOn)}
    and ${holder}.employment in ('pns', 'pppk'))`;
}

/**
 * Condition that picks one segment for each person of the span (`sharesSpan`): the post of `day`, otherwise the last one before it,
 * otherwise the first one after it. The people are the same for every `day`; only their posts differ.
 */
export function onePostEach({ startOn }: Days, day: PlainDate, segment: SQL): SQL {
  return sql`(not exists (select 1 from assignments l
      where l.employee_id = ${segment}.employee_id and l.from_on > ${segment}.from_on and l.from_on <= ${day})
    and (${segment}.from_on <= ${day} or not exists (select 1 from assignments f
      where f.employee_id = ${segment}.employee_id and f.from_on < ${segment}.from_on
        and ${lastsUntil(sql`f.to_on`, startOn)})))`;
}

/** The day for which the people of a year are listed: today, or the last day of the year if it is over. */
export function dayWithin({ endOn }: Pick<CycleRow, 'endOn'>, today: PlainDate): PlainDate {
  return today > endOn ? endOn : today;
}

const SEGMENT = sql`"assignments"`;
const HOLDER = sql`"employees"`;

/**
 * Condition that a segment needs a plan in a cycle, so excused ones are left out. For statements that join `assignments` and `employees`.
 */
export function populationSql(cycle: Days & { id: string | SQL }): SQL {
  return sql`(${sharesSpan(cycle, SEGMENT, HOLDER)} and ${excuseOf(cycle.id)} is null)`;
}

export type YearCounts = {
  /** The people of the year, each counted once. */
  people: number;
  /** How many of these people need no plan, by the post that is picked for the day (`onePostEach`). */
  excused: number;
  /** How many plans are needed: a person who moves makes one for each post. */
  plans: number;
};

const kept = cachedUntilMoved<YearCounts>({ topics: ['agency', 'people', 'cycles'], limit: 6 });

/** How many people a year has, and how many plans they make. */
export function countYear(db: Db, cycle: CycleSpan, today: PlainDate): YearCounts {
  const { id, startOn, endOn } = cycle;
  return kept(db, { question: [id, startOn, endOn, today], read: () => readCounts(db, cycle, today) });
}

function readCounts(db: Db, cycle: CycleSpan, today: PlainDate): YearCounts {
  return db.get<YearCounts>(sql`with segment as materialized (
      select ${onePostEach(cycle, dayWithin(cycle, today), sql`a`)} as is_one, ${excuseOf(cycle.id, sql`a`)} is not null as is_excused
      from assignments a join employees e on e.id = a.employee_id
      where ${sharesSpan(cycle, sql`a`, sql`e`)})
    select coalesce(sum(is_one), 0) as people, coalesce(sum(is_one and is_excused), 0) as excused,
      coalesce(sum(not is_excused), 0) as plans from segment`);
}

/** How many segments that need a plan belong to a person whom the search finds, and how many there are in all. */
export function countFound(db: Db, cycle: CycleSpan, search: string): { found: number; of: number } {
  return db.get<{
    found: number;
    of: number;
  }>(sql`select count(*) as "of", coalesce(sum(${matchesPerson(search)}), 0) as found
    from assignments join employees on employees.id = assignments.employee_id where ${populationSql(cycle)}`);
}

export type PopulationRow = {
  assignmentId: string;
  employeeId: string;
  name: string;
  sortName: string;
  identityNumber: string | null;
  position: string;
  unitId: string;
  unit: string;
};
/** Where a page begins: after the row with this `sortName` and assignment id. */
export type PopulationKey = { name: string; assignmentId: string };

/** One page of the segments that need a plan, by name. `search`: name or number; `unitPath`: only this subtree. */
export function listPopulation(
  db: Db,
  cycle: CycleSpan,
  wanted: { limit: number; after?: PopulationKey; search?: string; unitPath?: string },
): PopulationRow[] {
  const { limit, after, search, unitPath } = wanted;
  return db
    .select({
      assignmentId: assignments.id,
      employeeId: employees.id,
      name: employees.name,
      sortName: employees.sortName,
      identityNumber: employees.identityNumber,
      position: positions.name,
      unitId: units.id,
      unit: UNIT_LABEL,
    })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(
      and(
        populationSql(cycle),
        search ? matchesPerson(search) : undefined,
        // With `+`, SQLite reads in the order of names. Otherwise it may read unit by unit, and then sort.
        unitPath ? withinScope(sql`+${units.path}`, [unitPath]) : undefined,
        after
          ? or(
              gt(employees.sortName, after.name),
              and(eq(employees.sortName, after.name), gt(assignments.id, after.assignmentId)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(employees.sortName), asc(assignments.id))
    .limit(limit)
    .all();
}
