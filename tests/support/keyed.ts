import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';

/**
 * A new data folder with a copy of this database, which is deleted after the test. Unlike a database in memory, it has a folder for the
 * key with which the audit trail is signed.
 */
export function inDataFolder(db: Connection): { folder: string; db: Connection } {
  const folder = mkdtempSync(join(tmpdir(), 'keyed-'));
  writeFileSync(join(folder, 'capaian.db'), db.$client.serialize());
  const keyed = openDatabase(join(folder, 'capaian.db'));
  onTestFinished(() => {
    keyed.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, db: keyed };
}
