import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

const FOLDER = '.capaian';
const FILE = join(FOLDER, 'actions-key');

/**
 * The key from which Next makes the ids of server actions: that of the environment, else a stored one. It is stored, so that a form that
 * was opened before an update can still be sent afterwards.
 */
export function actionsKey() {
  if (process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  try {
    return read() ?? generate();
  } catch (error) {
    throw new Stop(
      `The key in ${FILE} cannot be read or made (${error.code}). Run Capaian as the user that owns this folder.`,
      `Kunci di ${FILE} tidak dapat dibaca atau dibuat. Jalankan Capaian sebagai pemilik folder ini.`,
    );
  }
}

function read() {
  try {
    return readFileSync(FILE, 'utf8').trim();
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes the key. The key is written to another file, which is then linked to the final name. So a second launcher never reads an incomplete
 * key. If two launchers make a key, the first key stays.
 */
function generate() {
  mkdirSync(FOLDER, { recursive: true });
  const draft = `${FILE}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, FILE);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return read();
}
