import { type Connection, openDatabase } from '@/db/client';
import { databaseFile } from './data-folder';

const holder = globalThis as { capaianDatabase?: Connection };

/**
 * The only database connection of this process. Next bundles a module several times, so the connection is on globalThis. Throws during a
 * build, which must not open the database.
 */
export function database(): Connection {
  if (process.env.NEXT_PHASE === 'phase-production-build') throw new Error('The build must not open the database.');
  holder.capaianDatabase ??= openDatabase(databaseFile());
  return holder.capaianDatabase;
}
