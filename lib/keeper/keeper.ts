import { setTimeout as wait } from 'node:timers/promises';
import { expireLeasesOf, takeJob } from '@/lib/jobs/queue';
import { LANES, type Lane } from '@/lib/jobs/rules/vocabulary';
import type { Db } from '@/lib/kernel/context';
import { noteFault } from '@/lib/web/faults';
import { type Keeper, runJob } from './run-job';
import type { Handlers } from './work';

/** The pause of a lane after a search that found no job. A search takes some microseconds, and a user may be waiting for the next job. */
const POLL_INTERVAL_MS = 50;
/** The pause of a lane after the database could not be read or written. */
const AFTER_FAULT_MS = 5_000;

type Started = {
  holder: string;
  /** The holder name of the previous keeper, if the supervisor noticed that it ended. */
  before?: string;
  handlers: Handlers;
};

/**
 * Starts to take and run jobs, one at a time in each lane, until `stop` is called. Running jobs then return to the queue after their
 * current piece.
 */
export function startKeeper(db: Db, { holder, before, handlers }: Started): { stop: () => Promise<void> } {
  if (before) expireLeasesOf(db, before);
  const stopping = new AbortController();
  const keeper: Keeper = { holder, handlers, isStopping: () => stopping.signal.aborted };
  const lanes = LANES.map((lane) => workIn(lane, db, keeper, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(lanes);
    },
  };
}

async function workIn(lane: Lane, db: Db, keeper: Keeper, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const job = takeJob(db, { lane, holder: keeper.holder, at: new Date() });
      if (job) await runJob(db, job, keeper);
      else await pause(POLL_INTERVAL_MS, signal);
    } catch (error) {
      noteFault(error, 'storage');
      await pause(AFTER_FAULT_MS, signal);
    }
  }
}

/** Waits for this time, or until the keeper is asked to stop. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
