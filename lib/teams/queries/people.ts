import { inArray } from 'drizzle-orm';
import { employees } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { type FoundPerson, searchToChoose } from '@/lib/people/queries/person-search';

/** Civil servants of any unit, for a user who can name members of a team; the page checks that first. */
export function searchForTeam(db: Db, typed: string, day: PlainDate): FoundPerson[] {
  return searchToChoose(db, typed, { day, who: inArray(employees.employment, ['pns', 'pppk']) });
}
