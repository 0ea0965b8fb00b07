import { Cron } from 'croner';
import { agencies } from '@/db/schema';
import { mintSystem } from '@/lib/auth/actor';
import { enqueue } from '@/lib/jobs/enqueue';
import { lastScheduled } from '@/lib/jobs/queries';
import { SCHEDULE, type ScheduledKind } from '@/lib/jobs/rules/vocabulary';
import type { Db } from '@/lib/kernel/context';
import { noteFault } from '@/lib/web/faults';

const LOOKS_EACH_MS = 30_000;
/** The time zone of the schedule until the agency is set up. */
const FIRST_ZONE = 'Asia/Jakarta';

/**
 * Queues the jobs of the schedule when they are due, with the system as the actor. Officers see the last run of each kind in the list of
 * jobs.
 */
export function startClock(db: Db): { stop: () => void } {
  askDue(db);
  const timer = setInterval(askDue, LOOKS_EACH_MS, db);
  return { stop: () => clearInterval(timer) };
}

function askDue(db: Db): void {
  try {
    enqueueDue(db, new Date());
  } catch (error) {
    noteFault(error, 'storage');
  }
}

/**
 * Queues the kinds that became due since they were last queued, also while no keeper ran. A kind that was missed several times is queued
 * once. A kind that was never queued is due at once.
 */
export function enqueueDue(db: Db, at: Date): void {
  const timezone = db.select({ zone: agencies.timeZone }).from(agencies).get()?.zone ?? FIRST_ZONE;
  const due = (Object.keys(SCHEDULE) as ScheduledKind[]).filter((kind) => {
    const last = lastScheduled(db, kind);
    const next = last && new Cron(SCHEDULE[kind], { timezone }).nextRun(last);
    return !next || next <= at;
  });
  if (due.length === 0) return;
  db.transaction(
    (tx) => {
      for (const kind of due) enqueue({ db: tx, actor: mintSystem(), now: at }, kind, {}, { key: kind });
    },
    { behavior: 'immediate' },
  );
}
