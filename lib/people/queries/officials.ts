import { asc, isNull, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { APPRAISING_CLASSES } from '../rules/appointments';
import { meansPerson } from './person-search';
import { UNIT_LABEL } from './units';

const MOST = 10;
/** Fewer letters would lay the register open page by page. */
export const MIN_SEARCH_LETTERS = 3;

type Wanted = { butNot: string; day: PlainDate };

const officials = (db: Db, typed: string, { butNot, day }: Wanted) =>
  db
    .select({ id: employees.id, name: employees.name, position: positions.name, unit: UNIT_LABEL })
    .from(employees)
    .innerJoin(
      assignments,
      sql`${assignments.employeeId} = ${employees.id} and ${assignments.fromOn} <= ${day}
        and (${assignments.toOn} is null or ${assignments.toOn} >= ${day})`,
    )
    .innerJoin(positions, sql`${positions.id} = ${assignments.positionId}`)
    .innerJoin(units, sql`${units.id} = ${assignments.unitId}`)
    .where(
      sql`${isNull(employees.deactivatedOn)} and ${employees.id} <> ${butNot}
        and (${positions.isHead} = 1 or ${positions.positionClass} in (select value from json_each(${JSON.stringify(APPRAISING_CLASSES)})))
        and ${meansPerson(typed, sql`${employees}`, 'whole')}`,
    )
    .orderBy(asc(employees.sortName), asc(employees.id))
    .limit(MOST)
    .all();

export type Official = ReturnType<typeof officials>[number];

/**
 * Officials who may appraise (R6 Ps 1), by a part of the name or the whole number: name, post and unit, as any staff list shows them, and
 * never more than a few. Unscoped: everybody may say who should appraise them.
 */
export function searchOfficials(db: Db, typed: string, wanted: Wanted): Official[] {
  return typed.trim().length < MIN_SEARCH_LETTERS ? [] : officials(db, typed, wanted);
}
