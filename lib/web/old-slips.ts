import { and, gt, isNotNull, lt, or } from 'drizzle-orm';
import { slipRuns } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { HOURS_KEPT } from '@/lib/people/rules/slip-runs';

/**
 * Deletes the secrets of finished runs that started more than a day ago. The slips are made from this secret, so they cannot be printed
 * again after that. A start more than a day in the future comes from a clock that was ahead. The secret of such a run is deleted too.
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
