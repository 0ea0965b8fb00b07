import { asc, isNull, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { APPRAISING_CLASSES } from '../rules/appointments';

const MOST = 10;
/** Fewer letters would lay the register open page by page. */
export const MIN_SEARCH_LETTERS = 3;

const day = sql.placeholder('day');

const officials = prepared((db) =>
  db
    .select({ id: employees.id, name: employees.name, position: positions.name, unit: units.name })
    .from(employees)
    .innerJoin(
      assignments,
      sql`${assignments.employeeId} = ${employees.id} and ${assignments.fromOn} <= ${day}
        and (${assignments.toOn} is null or ${assignments.toOn} >= ${day})`,
    )
    .innerJoin(positions, sql`${positions.id} = ${assignments.positionId}`)
    .innerJoin(units, sql`${units.id} = ${assignments.unitId}`)
    .where(
      sql`${isNull(employees.deactivatedOn)} and ${employees.id} <> ${sql.placeholder('butNot')}
        and (${positions.isHead} = 1 or ${positions.positionClass} in (select value from json_each(${sql.placeholder('classes')})))
        and (instr(lower(${employees.name}), ${sql.placeholder('typed')}) > 0 or ${employees.identityNumber} = ${sql.placeholder('digits')})`,
    )
    .orderBy(asc(sql`lower(${employees.name})`), asc(employees.id))
    .limit(MOST)
    .prepare(),
);

export type Official = ReturnType<ReturnType<typeof officials>['all']>[number];

/**
 * Officials who may appraise (R6 Ps 1), by a part of the name or the whole number: name, post and unit, as any staff list shows them, and
 * never more than a few. Unscoped: everybody may say who should appraise them.
 */
export function searchOfficials(db: Db, typed: string, wanted: { butNot: string; day: PlainDate }): Official[] {
  const text = typed.trim().toLowerCase();
  if (text.length < MIN_SEARCH_LETTERS) return [];
  const classes = JSON.stringify(APPRAISING_CLASSES);
  return officials(db).all({ ...wanted, classes, typed: text, digits: text.replace(/\s/g, '').toUpperCase() });
}
