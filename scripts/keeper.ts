// The keeper: the process that does jobs in the background (docs/decisions/0033-work-in-the-background.md). scripts/lib/keeper-process.mjs
// starts it.
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { pendingMigrations } from '@/db/migrate';
import { startClock } from '@/lib/keeper/clock';
import { HANDLERS } from '@/lib/keeper/handlers';
import { startKeeper } from '@/lib/keeper/keeper';
import { newId } from '@/lib/kernel/ids';
import { databaseFile, dataFolder } from '@/lib/web/data-folder';
import { database } from '@/lib/web/database';
import { joinSiblings } from '@/lib/web/siblings';
import { watchFaults } from './lib/fault-watch.mjs';
import { closeDatabase } from './lib/server-end.mjs';
import { joinServer } from './lib/server-family.mjs';

/** The nice value of this process. The keeper gets less processor time than the pages (0) and more than idle work (19). */
const PRIORITY = 10;
/**
 * How long a stop waits for running jobs. If a piece of a job takes longer, this process ends anyway. The job is taken again when its lease
 * has expired.
 */
const PATIENCE_MS = 5_000;
const LOOKS_AGAIN_MS = 100;

joinServer(dataFolder());
joinSiblings((told) => process.connected && process.send?.(told));
lowerPriority();
watchFaults();
await untilPrepared();
const { CAPAIAN_KEEPER: holder = newId(), CAPAIAN_KEEPER_BEFORE: before } = process.env;
const clock = startClock(database());
const keeper = startKeeper(database(), { holder, before, handlers: HANDLERS });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

/** Lowers the priority of this process. Some systems forbid that; the work is done anyway. */
function lowerPriority(): void {
  try {
    setPriority(PRIORITY);
  } catch {
    console.warn('The keeper works at the priority of the pages. (Prioritas pekerja latar tidak dapat diturunkan.)');
  }
}

/** Waits until the server has created and migrated the database. */
async function untilPrepared(): Promise<void> {
  while (!existsSync(databaseFile()) || pendingMigrations(database()).length > 0) await wait(LOOKS_AGAIN_MS);
}

async function stop(): Promise<void> {
  clock.stop();
  await Promise.race([keeper.stop(), wait(PATIENCE_MS)]);
  closeDatabase();
  process.exit(0);
}
