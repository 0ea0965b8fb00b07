import { redirect } from 'next/navigation';
import type { Connection } from '@/db/client';
import { database } from './database';
import { noteFault } from './faults';
import { paths } from './paths';
import { isBusy, withoutWaiting } from './patience';
import { storageFault } from './storage-faults';

/**
 * The first reads of a page. A page that throws is an empty document where there is no JavaScript; a storage that cannot be read leads
 * instead to a page that needs neither the database nor JavaScript.
 */
export async function orDisturbance<Read>(read: () => Read | Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!storageFault(error)) throw error;
    redirect(paths.disturbance(noteFault(error, 'storage')));
  }
}

/** Whether the database can be read and written right now; busy with somebody else's write is no fault. */
export function storageHealth(): 'ok' | 'unreadable' | 'unwritable' {
  const reached = tried(database);
  // A constant would be answered without touching the file.
  if (!reached || !tried(() => reached.$client.prepare('select count(*) from installations').get() ?? true))
    return 'unreadable';
  return tried(() => writes(reached)) ? 'ok' : 'unwritable';
}

/** Writes a page that says what it said before, so that a full or read-only disk shows before somebody's work meets it. */
function writes(db: Connection): true {
  try {
    withoutWaiting(db, () => db.$client.exec('update installations set id = id'));
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
  return true;
}

function tried<Answer>(deed: () => Answer): Answer | undefined {
  try {
    return deed();
  } catch (error) {
    noteFault(error, 'health');
    return undefined;
  }
}
