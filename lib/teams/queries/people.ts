import { inArray } from 'drizzle-orm';
import { employees } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { type FoundPerson, searchToChoose } from '@/lib/people/queries/person-search';

/** Searches civil servants of all units. Unscoped: the page first checks that the reader can add members to a team. */
export function searchForTeam(db: Db, typed: string, day: PlainDate): FoundPerson[] {
  return searchToChoose(db, typed, { day, who: inArray(employees.employment, ['pns', 'pppk']) });
}
