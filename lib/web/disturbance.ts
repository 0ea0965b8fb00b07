import { redirect } from 'next/navigation';
import type { Connection } from '@/db/client';
import { database } from './database';
import { noteFault } from './faults';
import { paths } from './paths';
import { isBusy, withoutWaiting } from './patience';
import { storageFault } from './storage-faults';

/**
 * The first reads of a page. Without JavaScript a page that throws is an empty document, so a storage that cannot be read leads
 * to a page that needs neither the database nor JavaScript.
 */
export async function orDisturbance<Read>(read: () => Read | Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!storageFault(error)) throw error;
    redirect(paths.disturbance(noteFault(error, 'storage')));
  }
}

/** Whether the database can be read and written right now; a lock of another process is no fault. */
export function storageHealth(): 'ok' | 'unreadable' | 'unwritable' {
  const reached = tried(database);
  // SQLite would answer a constant without reading the file.
  if (!reached || !tried(() => reached.$client.prepare('select count(*) from installations').get() ?? true))
    return 'unreadable';
  return tried(() => writes(reached)) ? 'ok' : 'unwritable';
}

/** Rewrites a page unchanged, so that a full or read-only disk is found before a user's work is lost. */
function writes(db: Connection): true {
  try {
    withoutWaiting(db, () => db.$client.exec('update installations set id = id'));
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
  return true;
}

function tried<Answer>(operation: () => Answer): Answer | undefined {
  try {
    return operation();
  } catch (error) {
    noteFault(error, 'health');
    return undefined;
  }
}
