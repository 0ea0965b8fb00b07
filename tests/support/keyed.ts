import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';

/** A data folder of its own with a copy of this database in it, both gone after the test: what writes there has a key. */
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
