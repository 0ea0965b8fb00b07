import { setTimeout as wait } from 'node:timers/promises';
import { isKeyOpen } from '@/lib/jobs/queries';
import type { Db } from '@/lib/kernel/context';

/** A look costs a few microseconds; the waiting user does not notice it. */
const LOOKS_EACH_MS = 20;

/** Waits a moment for the work under a key to end, so that small work is done before its page is shown. */
export async function settled(db: Db, key: string, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  while (isKeyOpen(db, key) && performance.now() < until) await wait(LOOKS_EACH_MS);
}
