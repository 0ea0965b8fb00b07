import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { beginKey } from '@/lib/kernel/trail';
import { freshBytes } from './database';

const holder = globalThis as { capaianDatabase?: Connection };

/** A data folder with a database file that actions and routes use, as in the server. `end` closes and deletes it. */
export function serveFolder(): { folder: string; db: Connection; end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'capaian-served-'));
  vi.stubEnv('DATA_DIR', folder);
  const file = join(folder, 'capaian.db');
  writeFileSync(file, freshBytes());
  const db = openDatabase(file);
  db.$client.pragma('synchronous = off');
  // The server begins the key of the audit trail before its first request. Without this, the first operation would add a second entry.
  db.transaction((tx) => beginKey(tx, new Date()), { behavior: 'immediate' });
  holder.capaianDatabase = db;
  const end = () => {
    db.$client.close();
    delete holder.capaianDatabase;
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, db, end };
}
