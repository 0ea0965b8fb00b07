import { type Connection, openDatabase } from '@/db/client';
import { applyMigrations } from '@/db/migrate';
import { installations } from '@/db/schema';
import { plantCast } from './cast';
import { holdToMoves, noteWrites } from './moves-watch';
import { watchTrail } from './trail-watch';

let base: Buffer | undefined;

/** A new database in memory with the cast. It is a copy of a database that each process migrates and fills only once. */
export function freshDatabase(): Connection {
  const db = openDatabase(freshBytes());
  db.$client.pragma('foreign_keys = ON');
  holdToMoves(db.$client);
  return db;
}

/** The content of a database file with the cast. */
export function freshBytes(): Buffer {
  base ??= makeBase();
  return base;
}

function makeBase(): Buffer {
  const db = openDatabase(':memory:');
  applyMigrations(db);
  db.insert(installations)
    .values({ id: 1, mode: 'test', createdAt: new Date('2026-01-01T00:00:00Z') })
    .run();
  plantCast(db);
  noteWrites(db.$client);
  watchTrail(db.$client);
  const bytes = db.$client.serialize();
  db.$client.close();
  return bytes;
}
