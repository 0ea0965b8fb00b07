import { and, gt, isNotNull, lt, or } from 'drizzle-orm';
import { slipRuns } from '@/db/schema';
import type { Db } from '@/lib/kernel/context';
import { HOURS_KEPT } from '@/lib/people/rules/slip-runs';

/** What the slips of a run are made from does not outlive the day for which they can be printed. */
export function wipeOldSlips(db: Db, now: Date): void {
  const day = HOURS_KEPT * 3_600_000;
  const at = now.getTime();
  const isOver = or(lt(slipRuns.startedAt, new Date(at - day)), gt(slipRuns.startedAt, new Date(at + day)));
  db.update(slipRuns)
    .set({ seal: null })
    .where(and(isNotNull(slipRuns.finishedAt), isOver))
    .run();
}
