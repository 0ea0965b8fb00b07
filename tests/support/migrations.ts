import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const FOLDER = join(process.cwd(), 'db', 'migrations');
const migrations = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .sort();
const scriptOf = (names: readonly string[]) => names.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n');

/**
 * An empty database as it was before this migration; `migrate` runs the migration. Foreign keys are off, so that a test can insert a row
 * without the rows to which it refers.
 */
export function databaseBefore(name: string): { db: Database.Database; migrate: () => void } {
  const at = migrations.findIndex((file) => file.endsWith(`_${name}.sql`));
  if (at < 0) throw new Error(`no migration ${name}`);
  const db = new Database(':memory:');
  db.exec(scriptOf(migrations.slice(0, at)));
  db.pragma('foreign_keys = OFF');
  return { db, migrate: () => db.exec(scriptOf(migrations.slice(at, at + 1))) };
}

/** Writes entries of the audit trail about one subject. Their instants are 1, 2, 3 and so on, in the order of `events`. */
export function writeTrail(db: Database.Database, subject: string, events: readonly string[]): void {
  const entry = db.prepare(
    `insert into audit_entries (at, event, subject, actor_id, detail, previous_hash, hash) values (?, ?, ?, 'o', '{}', '', '')`,
  );
  for (const [i, event] of events.entries()) entry.run(i + 1, event, subject);
}
