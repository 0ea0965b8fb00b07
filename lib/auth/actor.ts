import { and, eq, isNull, sql } from 'drizzle-orm';
import { employees, roleGrants, units } from '@/db/schema';
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

/** The only maker of an `Actor`: call it once somebody has proved who they are. */
export function mintActor(db: Db, employeeId: string): Actor | undefined {
  const employee = nameOf(db).get({ employeeId });
  if (!employee) return undefined;
  const grants: Grant[] = grantsOf(db).all({ employeeId });
  return { employeeId, name: employee.name, grants } as unknown as Actor;
}

/** The actor of the console: the audit names it, no row of people does. */
export const CONSOLE_ID = 'console';

/** For what happens before there is anybody: claiming an installation and recovering it at the console. */
export function mintConsole(): Actor {
  return { employeeId: CONSOLE_ID, name: 'Konsol', grants: [] } as unknown as Actor;
}
