import { redirect } from 'next/navigation';
import type { Connection } from '@/db/client';
import { database } from './database';
import { noteFault } from './faults';
import { paths } from './paths';
import { isBusy, withoutWaiting } from './patience';
import { storageFault } from './storage-faults';

/**
 * Runs the first reads of a page. After a storage fault, redirects to a page that needs neither the database nor JavaScript. Without
 * JavaScript, a page that throws is an empty document. Any other error is thrown again.
 */
export async function orFaultPage<Read>(read: () => Read | Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!storageFault(error)) throw error;
    redirect(paths.disturbance(noteFault(error, 'storage')));
  }
}

/** Whether the database can be read and written now. A lock held by another process does not count as a fault. */
export function storageHealth(): 'ok' | 'unreadable' | 'unwritable' {
  const reached = tried(database);
  // SQLite answers a constant query without reading the file, so this query counts rows.
  if (!reached || !tried(() => reached.$client.prepare('select count(*) from installations').get() ?? true))
    return 'unreadable';
  return tried(() => writes(reached)) ? 'ok' : 'unwritable';
}

/** Rewrites a row unchanged, to find a full or read-only disk before a user loses work. True also if another process holds the lock. */
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
