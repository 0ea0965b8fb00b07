import { isLastProcess } from '../../lib/web/siblings.ts';

/**
 * What the log of the database holds goes into its file, and the file is closed: a plain copy of it is then whole. The application keeps its
 * connection where every copy of its code finds it (lib/web/database.ts).
 */
export function closeDatabase() {
  const client = globalThis.capaianDatabase?.$client;
  if (!client?.open) return;
  if (!isLastProcess()) return client.close();
  // A backup that reads at this moment may keep the log from being emptied; it is whole all the same.
  client.pragma('busy_timeout = 1000');
  client.pragma('wal_checkpoint(truncate)');
  return client.close();
}
