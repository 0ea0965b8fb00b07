import { and, gt, isNotNull, lt, or } from 'drizzle-orm';
import { slipRuns } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { HOURS_KEPT } from '@/lib/people/rules/slip-runs';

/**
 * Deletes the secret from which the slips of a finished run are made, one day after the run started. After that the slips cannot be printed
 * again. If the clock was set back, the start may lie in the future; then it is deleted too.
 */
export function wipeOldSlips(db: Db, now: Date): void {
  const day = HOURS_KEPT * 3_600_000;
  const at = now.getTime();
  const isOver = or(lt(slipRuns.startedAt, new Date(at - day)), gt(slipRuns.startedAt, new Date(at + day)));
  db.update(slipRuns)
    .set({ seal: null })
    .where(and(isNotNull(slipRuns.finishedAt), isOver))
    .run();
}
