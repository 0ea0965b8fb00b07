import { sql } from 'drizzle-orm';
import { employees, positions } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { APPRAISING_CLASSES } from '../rules/appointments';
import { type FoundPerson, searchToChoose } from './person-search';

/**
 * Officials who may appraise (R6 Ps 1), by a part of the name or the whole number, for a report of a wrong appraiser. `butNot` is left out.
 * Unscoped: everybody may report who should appraise them.
 */
export function searchOfficials(
  db: Db,
  typed: string,
  { butNot, day }: { butNot: string; day: PlainDate },
): FoundPerson[] {
  const classes = JSON.stringify(APPRAISING_CLASSES);
  const who = sql`${employees.id} <> ${butNot}
    and (${positions.isHead} = 1 or ${positions.positionClass} in (select value from json_each(${classes})))`;
  return searchToChoose(db, typed, { day, who });
}
