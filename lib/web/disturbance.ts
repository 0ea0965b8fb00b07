import { redirect } from 'next/navigation';
import { database } from './database';
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
    console.error('The storage cannot be read:', error);
    redirect(paths.disturbance);
  }
}

/** Whether a read of the database is answered right now. */
export function isDatabaseReadable(): boolean {
  try {
    // A constant would be answered without touching the file.
    database().$client.prepare('select count(*) from installations').get();
    return true;
  } catch (error) {
    console.error('The storage cannot be read:', error);
    return false;
  }
}
