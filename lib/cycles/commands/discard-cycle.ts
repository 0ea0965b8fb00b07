import { eq } from 'drizzle-orm';
import { cycleExcuses, cycles, periods } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { findCycle } from '../queries';
import { canManageCycles } from '../rules/access';
import { canRedraft } from '../rules/opening';

type Input = { cycleId: string };

/** Deletes a year that was prepared by mistake, with its periods and excuses; an opened year cannot be deleted. */
export const discardCycle = command('cycle.discarded', { moves: 'cycles' }, (ctx, input: Input) => {
  enforce(canManageCycles(ctx.actor));
  const cycle = findCycle(ctx.db, input.cycleId) ?? missing('Tahun kinerja');
  enforce(canRedraft(cycle.status));
  ctx.db.delete(cycleExcuses).where(eq(cycleExcuses.cycleId, cycle.id)).run();
  ctx.db.delete(periods).where(eq(periods.cycleId, cycle.id)).run();
  ctx.db.delete(cycles).where(eq(cycles.id, cycle.id)).run();
  return { subject: cycle.id, detail: { year: cycle.year, purpose: cycle.purpose } };
});
