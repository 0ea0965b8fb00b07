import { isLastProcess } from '../../lib/web/siblings.ts';

/**
 * Writes the log of the database into its file and closes it: a plain copy of the file is then complete. The application's connection is on
 * the global object (lib/web/database.ts).
 */
export function closeDatabase() {
  const client = globalThis.capaianDatabase?.$client;
  if (!client?.open) return;
  if (!isLastProcess()) return client.close();
  // A backup that is reading may keep the log from being emptied; the backup is complete anyway.
  client.pragma('busy_timeout = 1000');
  client.pragma('wal_checkpoint(truncate)');
  return client.close();
}
