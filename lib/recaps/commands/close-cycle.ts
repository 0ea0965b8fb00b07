import { eq } from 'drizzle-orm';
import { cycles } from '@/db/schema';
import { todayOf } from '@/lib/agency/queries';
import { findCycle } from '@/lib/cycles/queries';
import { canManageCycles } from '@/lib/cycles/rules/access';
import { keepExcuses } from '@/lib/cycles/writes/excuses';
import { command } from '@/lib/kernel/command';
import { enforce, enforceCurrent, missing } from '@/lib/kernel/decision';
import { countUnfinished } from '../queries/unfinished';
import { canClose } from '../rules/closing';

/** `revision`: the revision of the year that the page showed. So nobody closes a year that has changed since then. */
export type CloseCycleInput = { cycleId: string; revision: number };

/**
 * Closes a year. A closed year cannot be opened again and can only be read. One operation stays possible: an employee can still sign for an
 * appraisal that was handed over (see receive-appraisal). Unfinished people do not prevent the closing. Before the closing, the page shows
 * how many people are unfinished. The audit trail records this number.
 */
export const closeCycle = command(
  'cycle.closed',
  { moves: 'cycles' },
  (ctx, { cycleId, revision }: CloseCycleInput) => {
    enforce(canManageCycles(ctx.actor));
    const cycle = findCycle(ctx.db, cycleId) ?? missing('Tahun kinerja');
    const today = todayOf(ctx);
    enforce(canClose(cycle, today));
    enforceCurrent(cycle, revision);
    const { unfinished, notReceived } = countUnfinished(ctx.db, cycle, today);
    const excused = keepExcuses(ctx, cycle);
    ctx.db
      .update(cycles)
      .set({ status: 'closed', revision: revision + 1 })
      .where(eq(cycles.id, cycleId))
      .run();
    return { subject: cycleId, detail: { year: cycle.year, unfinished, notReceived, ...(excused > 0 && { excused }) } };
  },
);
