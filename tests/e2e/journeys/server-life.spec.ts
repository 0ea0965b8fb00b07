import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { CODE_CACHE } from '../../../scripts/lib/code-cache.mjs';
import { freePort } from '../../../scripts/lib/free-port.mjs';
import { FormClient } from '../../support/form-client';
import { Server } from '../support/server';
import { plantedFolder } from '../support/world';

const { folder, world } = plantedFolder();
let server: Server;

/** Saves a text in a form of the server, as a user does, and expects the page to say that it is saved. */
async function save(words: string): Promise<void> {
  const client = new FormClient(server.origin, world.cookies.employee);
  const page = await client.get(`/check-ins/${world.openCheckInId}`);
  const answer = await client.submit(page, { obstacles: words }, 'save');
  expect(answer.text).toContain('Draf tersimpan');
}

function obstaclesIn(file: string): unknown {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare('select obstacles from check_ins where id = ?').pluck().get(world.openCheckInId);
  } finally {
    db.close();
  }
}

test('one server holds the folder, stops with a whole database, and starts again after any end', async () => {
  server = await Server.start({ folder });
  await save('Sebelum berhenti');

  // A second server on the same folder says that the folder is in use, and ends.
  const second = spawnSync(process.execPath, [join('scripts', 'server.mjs')], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      CAPAIAN_MODE: 'test',
      PORT: String(await freePort()),
      NODE_ENV: 'production',
    },
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(second.status).toBe(1);
  expect(second.stderr).toContain('Capaian already runs on');
  await save('Setelah server kedua ditolak');

  // After a stop everything is in the database file itself, without a WAL file: a copy of the file is complete.
  await server.stop('SIGTERM');
  expect(existsSync(join(folder, 'capaian.db-wal'))).toBe(false);
  expect(readdirSync(CODE_CACHE), 'compiled code is kept for the next start').not.toEqual([]);
  const copy = join(folder, 'copy.db');
  copyFileSync(join(folder, 'capaian.db'), copy);
  expect(obstaclesIn(copy)).toBe('Setelah server kedua ditolak');

  // A killed server leaves no lock that prevents the next start, and nothing that was acknowledged as saved is lost.
  server = await Server.start({ folder });
  await save('Sebelum dimatikan paksa');
  await server.stop('SIGKILL');
  server = await Server.start({ folder });
  expect(obstaclesIn(join(folder, 'capaian.db'))).toBe('Sebelum dimatikan paksa');
  await server.stopAndForget();
});
