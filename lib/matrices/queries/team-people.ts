import { asc, inArray, isNull, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { MIN_SEARCH_LETTERS } from '@/lib/people/queries/officials';

const MOST = 10;
const day = sql.placeholder('day');

const people = prepared((db) =>
  db
    .select({
      employeeId: employees.id,
      assignmentId: assignments.id,
      name: employees.name,
      position: positions.name,
      unit: units.name,
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
        and (instr(lower(${employees.name}), ${sql.placeholder('typed')}) > 0 or ${employees.identityNumber} = ${sql.placeholder('digits')})`,
    )
    .orderBy(asc(sql`lower(${employees.name})`), asc(employees.id))
    .limit(MOST)
    .prepare(),
);

export type FoundPerson = ReturnType<ReturnType<typeof people>['all']>[number];

/**
 * Civil servants of any unit by a part of the name or the whole number, never more than a few: name, post and unit as any staff list shows
 * them. For whoever may name members of a team; the page asks that first.
 */
export function searchForTeam(db: Db, typed: string, onDay: PlainDate): FoundPerson[] {
  const text = typed.trim().toLowerCase();
  if (text.length < MIN_SEARCH_LETTERS) return [];
  return people(db).all({ day: onDay, typed: text, digits: text.replace(/\s/g, '').toUpperCase() });
}
