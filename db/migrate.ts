import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { type Connection, createPrivately } from './client';
import { fillDerived } from './derived';

const FOLDER = join(process.cwd(), 'db', 'migrations');

type Journal = { entries: readonly { when: number; tag: string }[] };

function journal(): Journal {
  return JSON.parse(readFileSync(join(FOLDER, 'meta', '_journal.json'), 'utf8'));
}

function lastApplied(db: Connection): number | undefined {
  const known = db.$client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!known) return undefined;
  const row = db.$client.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
    at: number | null;
  };
  return row.at ?? undefined;
}

/** The names of the migrations that this database still lacks, in their order. Throws if the database is newer than the program. */
export function pendingMigrations(db: Connection): string[] {
  const applied = lastApplied(db) ?? 0;
  const { entries } = journal();
  if (applied > (entries.at(-1)?.when ?? 0)) {
    throw new Error(
      'This data folder was written by a newer version of Capaian. Install that version, or restore an older backup.',
    );
  }
  return entries.filter((entry) => entry.when > applied).map((entry) => entry.tag);
}

/**
 * Migrates the database. If migrations are pending, the database was migrated before and `backupFile` does not exist yet, a copy is written
 * there first. Call it from one process, before any other opens the database. Returns the names of the migrations that ran.
 */
export async function migrateDatabase(db: Connection, backupFile?: string): Promise<string[]> {
  const pending = pendingMigrations(db);
  if (pending.length === 0) return [];
  if (backupFile && lastApplied(db) !== undefined && !existsSync(backupFile)) {
    createPrivately(backupFile);
    await db.$client.backup(backupFile);
  }
  applyMigrations(db);
  return pending;
}

/**
 * Applies the migrations without a copy, synchronously. Tests and databases in memory use this directly. Throws if references are broken
 * afterwards.
 */
export function applyMigrations(db: Connection): void {
  // The pragma is set here, because it has no effect inside the transaction of the migrator. With foreign keys on, a table to which rows
  // refer could not be rebuilt.
  db.$client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: FOLDER });
  const broken = db.$client.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`The migration left ${broken.length} broken references; restore the backup.`);
  db.$client.pragma('foreign_keys = ON');
  db.transaction((tx) => fillDerived(tx));
}
