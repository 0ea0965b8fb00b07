import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { accounts, assignments, employees, positions, roleGrants, units } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { scopeOf } from '@/lib/agency/rules/capabilities';
import { covers } from '@/lib/agency/rules/scopes';
import type { GrantedRole } from '@/lib/agency/rules/vocabulary';
import type { Context, Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { prepared } from '@/lib/kernel/prepared';
import { foldName, nameKeys, searchedNumber } from '../rules/person-names';
import { latestOf, postOf } from '../rules/segments';
import { UNIT_LABEL } from './units';

export type Employee = typeof employees.$inferSelect;

const employeeRow = prepared((db) =>
  db
    .select()
    .from(employees)
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .prepare(),
);

const segmentRows = prepared((db) =>
  db
    .select({
      id: assignments.id,
      fromOn: assignments.fromOn,
      toOn: assignments.toOn,
      endReason: assignments.endReason,
      revision: assignments.revision,
      positionId: positions.id,
      position: positions.name,
      positionClass: positions.positionClass,
      functionalLevel: positions.functionalLevel,
      isHead: positions.isHead,
      unitId: units.id,
      unit: UNIT_LABEL,
      unitCode: units.code,
      unitPath: units.path,
    })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(eq(assignments.employeeId, sql.placeholder('employeeId')))
    .orderBy(asc(assignments.fromOn))
    .prepare(),
);

export type SegmentRow = ReturnType<ReturnType<typeof segmentRows>['all']>[number];

/** Every segment of a person, oldest first. Unscoped. */
export function segmentsOf(db: Db, employeeId: string): SegmentRow[] {
  return segmentRows(db).all({ employeeId });
}

/**
 * A person with all segments. `current` is the last segment that has begun by today, otherwise the first future one. It decides where the
 * person is and who may change what. `latest` is the segment that begins last, future ones included: a new segment must begin after it.
 * `coming` are the future segments without `current`.
 */
export type Person = Employee & {
  segments: SegmentRow[];
  current: SegmentRow | undefined;
  latest: SegmentRow | undefined;
  coming: SegmentRow[];
  roles: GrantedRole[];
};

function personById(db: Db, employeeId: string, today: PlainDate): Person | undefined {
  const employee = employeeRow(db).get({ employeeId });
  if (!employee) return undefined;
  const segments = segmentsOf(db, employeeId);
  const current = postOf(segments, today);
  const coming = segments.filter((segment) => segment.fromOn > today && segment !== current);
  const roles = rolesOf(db, employeeId).map(({ role }) => role);
  return { ...employee, segments, current, latest: latestOf(segments), coming, roles };
}

/** A person whom the reader may see in the register. A person who never had a post is visible only to readers who see everybody. */
export function findPerson(ctx: Context, employeeId: string): Person | undefined {
  const person = personById(ctx.db, employeeId, todayOf(ctx));
  const scope = scopeOf(ctx.actor, 'people');
  if (!person || scope === 'all') return person;
  return person.current && covers(scope, person.current.unitPath) ? person : undefined;
}

const named = prepared((db) =>
  db
    .select({ id: employees.id, name: employees.name, deactivatedOn: employees.deactivatedOn })
    .from(employees)
    .leftJoin(accounts, eq(accounts.employeeId, employees.id))
    .where(
      sql`${employees.identityNumber} = ${sql.placeholder('digits')} or ${accounts.signInName} = ${sql.placeholder('lower')}
        or ${employees.sortName} = ${sql.placeholder('sortName')}`,
    )
    .prepare(),
);

/**
 * Active people whose number, sign-in name or full name was typed; titles may be left out. If the text is exactly a person's name with
 * titles, people with other titles are left out. Unscoped: a person of another office may be named.
 */
export function peopleByText(db: Db, typed: string): { id: string; name: string }[] {
  const digits = searchedNumber(typed) ?? typed.replace(/\s/g, '').toUpperCase();
  const { sortName } = nameKeys(typed);
  const found = named(db)
    .all({ digits, sortName, lower: typed.trim().toLowerCase() })
    .filter(({ deactivatedOn }) => deactivatedOn === null);
  const exact = found.filter(({ name }) => foldName(name) === foldName(typed));
  return exact.length > 0 ? exact : found;
}

/** The people of `peopleByText` who are civil servants (PNS and PPPK): state officials have no SKP (R6 Ps 4). Unscoped. */
export function employedPeopleByText(db: Db, typed: string): { id: string; name: string }[] {
  return peopleByText(db, typed).filter(({ id }) => employedPerson(db, id));
}

/** A person who makes an SKP: a PNS or PPPK who is not deactivated; otherwise undefined. Unscoped. */
export function employedPerson(db: Db, employeeId: string): Employee | undefined {
  const person = employeeRow(db).get({ employeeId });
  return person && person.deactivatedOn === null && ['pns', 'pppk'].includes(person.employment) ? person : undefined;
}

/** The birth date of a person, from their NIP; null if not known. Unscoped. */
export function bornOnOf(db: Db, employeeId: string): PlainDate | null {
  return employeeRow(db).get({ employeeId })?.bornOn ?? null;
}

/** Whether a person is in the register and was not deactivated. Unscoped. */
export function isActivePerson(db: Db, employeeId: string): boolean {
  const person = employeeRow(db).get({ employeeId });
  return person !== undefined && person.deactivatedOn === null;
}

const identityTaken = prepared((db) =>
  db
    .select({ id: employees.id })
    .from(employees)
    .where(
      // Two searches by index. With "or" over both tables, SQLite would read all people for each row of an import.
      sql`${employees.id} in (select e.id from employees e where e.identity_number = ${sql.placeholder('number')}
          union select a.employee_id from accounts a where a.sign_in_name = ${sql.placeholder('signInName')})
        and ${employees.id} <> ${sql.placeholder('butNot')}`,
    )
    .limit(1)
    .prepare(),
);

/** Whether a person other than `butNot` already has this number or this sign-in name. Deactivated people count too. */
export function isIdentityTaken(db: Db, identity: { number: string | null; signInName: string }, butNot = ''): boolean {
  return identityTaken(db).get({ ...identity, butNot }) !== undefined;
}

const roleRows = prepared((db) =>
  db
    .select({ role: roleGrants.role, unit: UNIT_LABEL })
    .from(roleGrants)
    .leftJoin(units, eq(units.id, roleGrants.unitId))
    .where(and(eq(roleGrants.employeeId, sql.placeholder('employeeId')), isNull(roleGrants.revokedAt)))
    .prepare(),
);

/** The roles that a person holds now. */
export function rolesOf(db: Db, employeeId: string) {
  return roleRows(db).all({ employeeId });
}
