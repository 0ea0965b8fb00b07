import type { Database } from 'better-sqlite3';
import { redirect } from 'next/navigation';
import { database } from './database';
import { noteFault } from './faults';
import { paths } from './paths';
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
  const reached = tried(() => database().$client);
  // A constant would be answered without touching the file.
  if (!reached || !tried(() => reached.prepare('select count(*) from installations').get() ?? true))
    return 'unreadable';
  return tried(() => writes(reached)) ? 'ok' : 'unwritable';
}

/** Writes a page that says what it said before, so that a full or read-only disk shows before somebody's work meets it. */
function writes(client: Database): true {
  const patience = client.pragma('busy_timeout', { simple: true });
  client.pragma('busy_timeout = 0');
  try {
    client.exec('update installations set id = id');
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
  } finally {
    client.pragma(`busy_timeout = ${patience}`);
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
