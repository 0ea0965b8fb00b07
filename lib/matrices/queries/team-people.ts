import { asc, inArray, isNull, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { MIN_SEARCH_LETTERS } from '@/lib/people/queries/officials';
import { meansPerson } from '@/lib/people/queries/person-search';
import { UNIT_LABEL } from '@/lib/people/queries/units';

const MOST = 10;
const people = (db: Db, typed: string, day: PlainDate) =>
  db
    .select({
      employeeId: employees.id,
      assignmentId: assignments.id,
      name: employees.name,
      position: positions.name,
      unit: UNIT_LABEL,
    })
    .from(employees)
    .innerJoin(
      assignments,
      sql`${assignments.employeeId} = ${employees.id} and ${assignments.fromOn} <= ${day}
        and (${assignments.toOn} is null or ${assignments.toOn} >= ${day})`,
    )
    .innerJoin(positions, sql`${positions.id} = ${assignments.positionId}`)
    .innerJoin(units, sql`${units.id} = ${assignments.unitId}`)
    .where(
      sql`${isNull(employees.deactivatedOn)} and ${inArray(employees.employment, ['pns', 'pppk'])}
        and ${meansPerson(typed, sql`${employees}`, 'whole')}`,
    )
    .orderBy(asc(employees.sortName), asc(employees.id))
    .limit(MOST)
    .all();

export type FoundPerson = ReturnType<typeof people>[number];

/**
 * Civil servants of any unit by a part of the name or the whole number, never more than a few: name, post and unit as any staff list shows
 * them. For whoever may name members of a team; the page asks that first.
 */
export function searchForTeam(db: Db, typed: string, onDay: PlainDate): FoundPerson[] {
  return typed.trim().length < MIN_SEARCH_LETTERS ? [] : people(db, typed, onDay);
}
