import { and, eq } from 'drizzle-orm';
import { assignments, cycleExcuses, employees } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { decide, enforce, missing } from '@/lib/kernel/decision';
import { newId } from '@/lib/kernel/ids';
import { findCycle } from '../queries';
import { populationSql } from '../queries/population';
import { canManageCycles } from '../rules/access';
import { canExcuse } from '../rules/opening';

type Input = { cycleId: string; assignmentId: string; reason: string };

/**
 * Excuses a person from planning for one post in this year, for a reason that stays visible (R6 p.65-66 C.8, and cases of the agency
 * itself).
 */
export const excusePerson = command('cycle.person-excused', { moves: 'cycles' }, (ctx, input: Input) => {
  enforce(canManageCycles(ctx.actor));
  const cycle = findCycle(ctx.db, input.cycleId) ?? missing('Tahun kinerja');
  enforce(canExcuse(cycle.status));
  const segment =
    ctx.db
      .select({ id: assignments.id, name: employees.name })
      .from(assignments)
      .innerJoin(employees, eq(employees.id, assignments.employeeId))
      .where(and(eq(assignments.id, input.assignmentId), populationSql(cycle)))
      .get() ?? missing('Pegawai dalam tahun kinerja ini');
  enforce(decide([input.reason.trim() === '', 'Alasan wajib diisi.']));
  const id = newId();
  ctx.db
    .insert(cycleExcuses)
    .values({
      id,
      cycleId: cycle.id,
      assignmentId: segment.id,
      reason: input.reason.trim(),
      excusedBy: ctx.actor.employeeId,
      excusedAt: ctx.now,
    })
    .run();
  return { subject: cycle.id, detail: { excuse: id, person: segment.name } };
});
