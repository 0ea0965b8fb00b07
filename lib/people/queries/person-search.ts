import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { assignments, employees, positions, units } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { holdsOn } from '@/lib/kernel/spans';
import { searchedNumber, searchWords } from '../rules/person-names';
import { UNIT_LABEL } from './units';

/**
 * How a typed number is compared. `beginning`: it finds numbers that begin with it. `whole`: it finds only the complete number, for
 * searches in which a part of a number would reveal the register.
 */
type Numbers = 'beginning' | 'whole';

/**
 * Condition on `employees` (or its alias) that a search finds a person: every word is in the name, or the number fits. A search without
 * letters and digits finds nobody. All searches of people use this condition.
 */
export function matchesPerson(typed: string, person: SQL = sql`"employees"`, numbers: Numbers = 'beginning'): SQL {
  const digits = searchedNumber(typed);
  if (digits !== undefined && numbers === 'whole') return sql`${person}.identity_number = ${digits}`;
  if (digits !== undefined)
    return sql`(${person}.identity_number >= ${digits} and ${person}.identity_number < ${`${digits}~`})`;
  const words = searchWords(typed).map((word) => sql`instr(${person}.search_name, ${word}) > 0`);
  return words.length === 0 ? sql`0` : sql`(${sql.join(words, sql` and `)})`;
}

const segmentsOf = (db: Db, typed: string, ids: readonly string[]) =>
  db.all<{
    id: string;
  }>(sql`select assignments.id from assignments join employees on employees.id = assignments.employee_id
    where assignments.id in (select value from json_each(${JSON.stringify(ids)})) and ${matchesPerson(typed)}`);

/** The rows of a list in memory whose person a search finds; all rows without a search. */
export function rowsMatching<Row extends { assignmentId: string }>(db: Db, rows: readonly Row[], typed: string): Row[] {
  if (!typed || rows.length === 0) return [...rows];
  const ids = rows.map(({ assignmentId }) => assignmentId);
  const meant = new Set(segmentsOf(db, typed, ids).map(({ id }) => id));
  return rows.filter(({ assignmentId }) => meant.has(assignmentId));
}

/** The ids of all people whom a search finds, for lists that are kept in memory. */
export function peopleMatching(db: Db, typed: string): ReadonlySet<string> {
  return new Set(
    db.all<{ id: string }>(sql`select id from employees where ${matchesPerson(typed)}`).map(({ id }) => id),
  );
}

/** With fewer letters a user could read the whole register page by page. */
export const MIN_SEARCH_LETTERS = 3;
const MOST_TO_CHOOSE = 10;

/**
 * People from whom the user chooses one, found by a part of the name or the whole number. They are active, have a post on a day, and fulfil
 * `who`. The answer has only name, post and unit, as any staff list does, and only a few people. Unscoped: the page checks first who may
 * choose.
 */
export function searchToChoose(db: Db, typed: string, { day, who }: { day: PlainDate; who: SQL }) {
  if (typed.trim().length < MIN_SEARCH_LETTERS) return [];
  const holdsPost = and(eq(assignments.employeeId, employees.id), holdsOn(assignments, day));
  return db
    .select({
      employeeId: employees.id,
      assignmentId: assignments.id,
      name: employees.name,
      position: positions.name,
      unit: UNIT_LABEL,
    })
    .from(employees)
    .innerJoin(assignments, holdsPost)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(and(isNull(employees.deactivatedOn), who, matchesPerson(typed, sql`${employees}`, 'whole')))
    .orderBy(asc(employees.sortName), asc(employees.id))
    .limit(MOST_TO_CHOOSE)
    .all();
}
export type FoundPerson = ReturnType<typeof searchToChoose>[number];
