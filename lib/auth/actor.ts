import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts, employees, roleGrants, units } from '@/db/schema';
import type { Actor, Db, Grant } from '@/lib/kernel/context';
import { prepared } from '@/lib/kernel/prepared';

const grantsOf = prepared((db) =>
  db
    .select({ role: roleGrants.role, unitId: roleGrants.unitId, unitPath: units.path })
    .from(roleGrants)
    .leftJoin(units, eq(units.id, roleGrants.unitId))
    .where(and(eq(roleGrants.employeeId, sql.placeholder('employeeId')), isNull(roleGrants.revokedAt)))
    .prepare(),
);

const nameOf = prepared((db) =>
  db
    .select({ name: employees.name })
    .from(employees)
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .prepare(),
);

/**
 * Makes an `Actor` with the current rights of a person; undefined if the person is unknown. Call it only after the person has proved their
 * identity. No other function makes an `Actor` for a person.
 */
export function mintActor(db: Db, employeeId: string): Actor | undefined {
  const employee = nameOf(db).get({ employeeId });
  if (!employee) return undefined;
  const grants: Grant[] = grantsOf(db).all({ employeeId });
  return { employeeId, name: employee.name, grants } as unknown as Actor;
}

/** The actor id of the console, for the audit trail. No person has this id. */
export const CONSOLE_ID = 'console';

/**
 * The actor of operations without a user: claiming an installation, recovering access at the console, and sealing earlier papers when a
 * server starts.
 */
export function mintConsole(): Actor {
  return { employeeId: CONSOLE_ID, name: 'Konsol', grants: [] } as unknown as Actor;
}

/** The actor id of the program's own work, such as sweeping and checking. This actor has no rights, and no page or form uses it. */
export const SYSTEM_ID = 'system';

export function mintSystem(): Actor {
  return { employeeId: SYSTEM_ID, name: 'Sistem', grants: [] } as unknown as Actor;
}

const closureOf = prepared((db) =>
  db
    .select({ disabledAt: accounts.disabledAt, deactivatedOn: employees.deactivatedOn })
    .from(employees)
    .leftJoin(accounts, eq(accounts.employeeId, employees.id))
    .where(eq(employees.id, sql.placeholder('employeeId')))
    .prepare(),
);

/**
 * The actor of a job: the program itself, or the person who asked for the job, with their current rights. Undefined if the person is
 * unknown or was deactivated, or if their account is disabled.
 */
export function mintJobActor(db: Db, actorId: string): Actor | undefined {
  if (actorId === SYSTEM_ID) return mintSystem();
  const person = closureOf(db).get({ employeeId: actorId });
  return !person || person.disabledAt || person.deactivatedOn ? undefined : mintActor(db, actorId);
}
