import { and, eq } from 'drizzle-orm';
import { assignments, employees, positions, skps } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { findCycle } from '@/lib/cycles/queries';
import { populationSql } from '@/lib/cycles/queries/population';
import { command } from '@/lib/kernel/command';
import type { Context } from '@/lib/kernel/context';
import { enforce, missing } from '@/lib/kernel/decision';
import { plansAsHead } from '@/lib/people/rules/positions';
import { isSegmentOver } from '../rules/closing';
import { canDraft } from '../rules/planning';
import { beginPlan } from '../writes/begin-plan';

type Input = { cycleId: string; assignmentId: string };

/**
 * An employee begins the plan of one segment in a year. The post decides the form of the plan. The first approach is the default of the
 * agency. `subject` is the id of the plan.
 */
export const draftSkp = command('skp.drafted', { movesOne: 'plans' }, (ctx, input: Input) => {
  const cycle = findCycle(ctx.db, input.cycleId) ?? missing('Tahun kinerja');
  const segment = ownSegment(ctx, input.assignmentId) ?? missing('Jabatan');
  const needsPlan = ctx.db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(employees, eq(employees.id, assignments.employeeId))
    .where(and(eq(assignments.id, segment.id), populationSql(cycle)))
    .get();
  const known = ctx.db
    .select({ id: skps.id })
    .from(skps)
    .where(and(eq(skps.cycleId, cycle.id), eq(skps.assignmentId, segment.id)))
    .get();
  const isOver = isSegmentOver({ segmentToOn: segment.toOn, cycleEndOn: cycle.endOn, today: todayOf(ctx) });
  const [cycleStatus, hasPlan] = [cycle.status, known !== undefined];
  enforce(canDraft({ cycleStatus, needsPlan: needsPlan !== undefined, hasPlan, isOver }));
  const form = plansAsHead(segment) ? 'head' : 'staff';
  const [cycleId, assignmentId] = [cycle.id, segment.id];
  const { skpId } = beginPlan(ctx, { cycleId, assignmentId, ownerId: ctx.actor.employeeId, form });
  return { subject: skpId, revision: 1, detail: { form, year: cycle.year } };
});

function ownSegment(ctx: Context, assignmentId: string) {
  return ctx.db
    .select({
      id: assignments.id,
      toOn: assignments.toOn,
      positionClass: positions.positionClass,
      isIndependentUnitHead: positions.isIndependentUnitHead,
    })
    .from(assignments)
    .innerJoin(positions, eq(positions.id, assignments.positionId))
    .where(and(eq(assignments.id, assignmentId), eq(assignments.employeeId, ctx.actor.employeeId)))
    .get();
}
