import { isLastProcess } from '../../lib/web/siblings.ts';

/**
 * Closes the database of the application (on globalThis, see lib/web/database.ts). The last process also writes the WAL into the database
 * file, so that a plain copy of that file is complete.
 */
export function closeDatabase() {
  const client = globalThis.capaianDatabase?.$client;
  if (!client?.open) return;
  if (!isLastProcess()) return client.close();
  // A running backup may keep the WAL from being emptied. The backup is complete anyway.
  client.pragma('busy_timeout = 1000');
  client.pragma('wal_checkpoint(truncate)');
  return client.close();
}
