import { eq } from 'drizzle-orm';
import { cycles } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { findCycle } from '../queries';
import { blockersOf, readinessDay } from '../queries/readiness';
import { canManageCycles } from '../rules/access';
import { canOpen } from '../rules/opening';

/** Opens the year: from then on everybody in it can draft a plan. */
export const openCycle = command('cycle.opened', { moves: 'cycles' }, (ctx, input: { cycleId: string }) => {
  enforce(canManageCycles(ctx.actor));
  const cycle = findCycle(ctx.db, input.cycleId) ?? missing('Tahun kinerja');
  enforce(canOpen(cycle.status, blockersOf(ctx.db, cycle, readinessDay(cycle, todayOf(ctx)))));
  ctx.db
    .update(cycles)
    .set({ status: 'open', openedAt: ctx.now, revision: cycle.revision + 1 })
    .where(eq(cycles.id, cycle.id))
    .run();
  return { subject: cycle.id };
});
