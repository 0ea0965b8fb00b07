import { setTimeout as wait } from 'node:timers/promises';
import { isKeyOpen } from '@/lib/jobs/queries';
import type { Db } from '@/lib/kernel/context';

/** Time between two checks of whether the job has ended. One check takes a few microseconds. */
const LOOKS_EACH_MS = 20;

/** Waits until the job with this key has ended, but at most `patienceMs`. A small job is then done before its page is shown. */
export async function settled(db: Db, key: string, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (isKeyOpen(db, key) && performance.now() < until) await wait(LOOKS_EACH_MS);
}
