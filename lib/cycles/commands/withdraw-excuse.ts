import { and, eq, isNull } from 'drizzle-orm';
import { cycleExcuses } from '@/db/schema';
import { command } from '@/lib/kernel/command';
import { enforce, missing } from '@/lib/kernel/decision';
import { findCycle } from '../queries';
import { canManageCycles } from '../rules/access';
import { canExcuse } from '../rules/opening';

type Input = { cycleId: string; excuseId: string };

/** Ends an excuse that no longer applies. The person then needs a plan again, unless a special state excuses them. */
export const withdrawExcuse = command('cycle.excuse-withdrawn', { moves: 'cycles' }, (ctx, input: Input) => {
  enforce(canManageCycles(ctx.actor));
  const cycle = findCycle(ctx.db, input.cycleId) ?? missing('Tahun kinerja');
  enforce(canExcuse(cycle.status));
  const inForce = and(
    eq(cycleExcuses.id, input.excuseId),
    eq(cycleExcuses.cycleId, input.cycleId),
    isNull(cycleExcuses.withdrawnAt),
  );
  const { changes } = ctx.db.update(cycleExcuses).set({ withdrawnAt: ctx.now }).where(inForce).run();
  if (changes === 0) missing('Pengecualian');
  return { subject: input.cycleId, detail: { excuse: input.excuseId } };
});
