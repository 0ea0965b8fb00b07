import { eq } from 'drizzle-orm';
import { cycleExcuses, cycles, periods } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { findCycle } from '../queries';
import { mayManageCycles } from '../rules/access';
import { canRedraft } from '../rules/opening';

type Input = { cycleId: string };

/** A year that was prepared by mistake goes, with its periods and excuses; one that was opened stays for good. */
export const discardCycle = command('cycle.discarded', { moves: 'cycles' }, (ctx, input: Input) => {
  enforce(mayManageCycles(ctx.actor));
  const cycle = findCycle(ctx.db, input.cycleId) ?? missing('Tahun kinerja');
  enforce(canRedraft(cycle.status));
  ctx.db.delete(cycleExcuses).where(eq(cycleExcuses.cycleId, cycle.id)).run();
  ctx.db.delete(periods).where(eq(periods.cycleId, cycle.id)).run();
  ctx.db.delete(cycles).where(eq(cycles.id, cycle.id)).run();
  return { subject: cycle.id, detail: { year: cycle.year, purpose: cycle.purpose } };
});
