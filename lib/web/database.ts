import { type Connection, openDatabase } from '@/db/client';
import { databaseFile } from './data-folder';

const holder = globalThis as { capaianDatabase?: Connection };

/** The one connection of this process; Next bundles a module several times, hence globalThis. Never opened while building. */
export function database(): Connection {
  if (process.env.NEXT_PHASE === 'phase-production-build') throw new Error('The build must not open the database.');
  holder.capaianDatabase ??= openDatabase(databaseFile());
  return holder.capaianDatabase;
}
