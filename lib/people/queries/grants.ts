import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { accounts, employees, roleGrants, units } from '@/db/schema';
import { has } from '@/lib/agency/rules/capabilities';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { MIN_SEARCH_LETTERS, matchesPerson } from './person-search';
import { UNIT_LABEL } from './units';

const held = prepared((db) =>
  db
    .select({ role: roleGrants.role, unitId: roleGrants.unitId })
    .from(roleGrants)
    .where(and(eq(roleGrants.employeeId, sql.placeholder('employeeId')), isNull(roleGrants.revokedAt)))
    .prepare(),
);

/** The roles that a person holds now. Unscoped. */
export function grantsOf(db: Db, employeeId: string) {
  return held(db).all({ employeeId });
}

const grantRow = prepared((db) =>
  db
    .select()
    .from(roleGrants)
    .where(eq(roleGrants.id, sql.placeholder('grantId')))
    .prepare(),
);

export function grantById(db: Db, grantId: string) {
  return grantRow(db).get({ grantId });
}

const granter = alias(employees, 'granter');

/** Every role in force, with who gave it and when. Empty for a reader who may not give roles. */
export function listGrants(ctx: Context) {
  if (!has(ctx.actor, 'keep-roles')) return [];
  return ctx.db
    .select({
      id: roleGrants.id,
      employeeId: employees.id,
      name: employees.name,
      identityNumber: employees.identityNumber,
      role: roleGrants.role,
      unit: UNIT_LABEL,
      grantedBy: granter.name,
      grantedAt: roleGrants.grantedAt,
    })
    .from(roleGrants)
    .innerJoin(employees, eq(employees.id, roleGrants.employeeId))
    .innerJoin(granter, eq(granter.id, roleGrants.grantedBy))
    .leftJoin(units, eq(units.id, roleGrants.unitId))
    .where(isNull(roleGrants.revokedAt))
    .orderBy(asc(roleGrants.role), asc(employees.sortName), asc(roleGrants.id))
    .all();
}
export type GrantLine = ReturnType<typeof listGrants>[number];

const MOST_FOUND = 20;

/**
 * Active people with an account whom a search finds, at most `MOST_FOUND`. Empty if the reader may not give roles, or if the search has
 * fewer than `MIN_SEARCH_LETTERS` characters.
 */
export function searchAppointees(ctx: Context, typed: string) {
  if (!has(ctx.actor, 'keep-roles') || typed.trim().length < MIN_SEARCH_LETTERS) return [];
  return ctx.db
    .select({ id: employees.id, name: employees.name, identityNumber: employees.identityNumber })
    .from(employees)
    .innerJoin(accounts, eq(accounts.employeeId, employees.id))
    .where(and(isNull(employees.deactivatedOn), matchesPerson(typed)))
    .orderBy(asc(employees.sortName), asc(employees.id))
    .limit(MOST_FOUND)
    .all();
}
