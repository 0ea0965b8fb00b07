import { eq } from 'drizzle-orm';
import { employees } from '@/db/schema';
import { decide, enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { findPerson } from '../queries/person';
import { canChangePerson } from '../rules/access';
import { reportingLineCommand } from '../writes/line-command';

/**
 * Reactivates a person. The old password can be used again; posts and roles must be given again. An account that an agency admin closed
 * stays closed.
 */
export const reactivateEmployee = reportingLineCommand(
  'employee.reactivated',
  { moves: 'people' },
  (ctx, input: { employeeId: string; revision: number }) => {
    const person = findPerson(ctx, input.employeeId) ?? missing('Pegawai');
    enforce(canChangePerson(ctx.actor, person));
    enforce(decide([person.deactivatedOn === null, 'Pegawai ini sudah aktif.']));
    enforceCurrent(person, input.revision);
    const values = { deactivatedOn: null, deactivationReason: null, revision: person.revision + 1 };
    ctx.db.update(employees).set(values).where(eq(employees.id, person.id)).run();
    return { subject: person.id };
  },
);
