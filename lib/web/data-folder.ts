import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';

export const DATABASE_FILE = 'capaian.db';

/** The folder with all data of this installation: DATA_DIR, else ./data. */
export function dataFolder(): string {
  return process.env.DATA_DIR || join(process.cwd(), 'data');
}

export function databaseFile(): string {
  return join(dataFolder(), DATABASE_FILE);
}

/**
 * Opens and migrates the database of the data folder. Only the first process of a server and some scripts call this; requests use
 * `database()`. `applied`: the names of the migrations that were run.
 */
export async function openDataFolder(): Promise<{ db: Connection; applied: string[] }> {
  mkdirSync(join(dataFolder(), 'backups'), { recursive: true, mode: 0o700 });
  const db = openDatabase(databaseFile());
  const stamp = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  const applied = await migrateDatabase(db, join(dataFolder(), 'backups', `before-migration-${stamp}.db`));
  return { db, applied };
}
