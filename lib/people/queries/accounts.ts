import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, assignments, employees, roleGrants, units } from '@/db/schema';
import type { GrantedRole } from '@/lib/agency/rules/vocabulary';
import type { Context, Db } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';
import { managesAccount } from '../rules/account-access';

const accountRow = prepared((db) =>
  db
    .select({
      employeeId: accounts.employeeId,
      name: employees.name,
      signInName: accounts.signInName,
      passwordHash: accounts.passwordHash,
      mustChangePassword: accounts.mustChangePassword,
      firstPasswordExpiresAt: accounts.firstPasswordExpiresAt,
      disabledAt: accounts.disabledAt,
      lastSignedInAt: accounts.lastSignedInAt,
      bornOn: employees.bornOn,
      deactivatedOn: employees.deactivatedOn,
    })
    .from(accounts)
    .innerJoin(employees, eq(employees.id, accounts.employeeId))
    .where(eq(accounts.employeeId, sql.placeholder('employeeId')))
    .prepare(),
);

export type AccountRow = NonNullable<ReturnType<ReturnType<typeof accountRow>['get']>>;

/** The account of a person with its password hash; undefined if there is none. Unscoped: for commands and for the person's own pages. */
export function accountOf(db: Db, employeeId: string): AccountRow | undefined {
  return accountRow(db).get({ employeeId });
}

const rolesRow = prepared((db) =>
  db
    .selectDistinct({ role: roleGrants.role })
    .from(roleGrants)
    .where(and(eq(roleGrants.employeeId, sql.placeholder('employeeId')), isNull(roleGrants.revokedAt)))
    .prepare(),
);

/**
 * The path of the unit of a person's open segment, which may begin in the future. If there is no open segment: of the segment that ends
 * last.
 */
const placeRow = prepared((db) =>
  db
    .select({ path: units.path })
    .from(assignments)
    .innerJoin(units, eq(units.id, assignments.unitId))
    .where(
      sql`${assignments.employeeId} = ${sql.placeholder('employeeId')} and coalesce(${assignments.toOn}, '9999') =
        (select max(coalesce(a.to_on, '9999')) from assignments a where a.employee_id = ${sql.placeholder('employeeId')})`,
    )
    .prepare(),
);

export type AccountHolder = { employeeId: string; unitPaths: string[]; roles: GrantedRole[] };

/** The units and the roles of the holder of an account. They decide who may manage the account. */
export function accountHolder(db: Db, employeeId: string): AccountHolder {
  const roles = rolesRow(db).all({ employeeId });
  const places = placeRow(db).all({ employeeId });
  return { employeeId, unitPaths: places.map(({ path }) => path), roles: roles.map(({ role }) => role) };
}

/** An account without its hash, for readers who may manage it; undefined for everybody else. */
export function findManagedAccount(ctx: Context, employeeId: string) {
  const account = accountOf(ctx.db, employeeId);
  if (!account || !managesAccount(ctx.actor, accountHolder(ctx.db, employeeId))) return undefined;
  const { passwordHash, ...rest } = account;
  return { ...rest, hasPassword: passwordHash !== null };
}
export type ManagedAccount = NonNullable<ReturnType<typeof findManagedAccount>>;

const agencyAdmins = prepared((db) =>
  db
    .selectDistinct({ employeeId: roleGrants.employeeId })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.employeeId, roleGrants.employeeId))
    .innerJoin(employees, eq(employees.id, roleGrants.employeeId))
    .where(
      and(
        eq(roleGrants.role, 'agency-admin'),
        isNull(roleGrants.revokedAt),
        isNull(accounts.disabledAt),
        isNull(employees.deactivatedOn),
      ),
    )
    .prepare(),
);

/** Whether this person is the only agency admin. Admins who are deactivated or whose account is closed do not count. */
export function isLastAgencyAdmin(db: Db, employeeId: string): boolean {
  const admins = agencyAdmins(db).all();
  return admins.length === 1 && admins[0]?.employeeId === employeeId;
}
