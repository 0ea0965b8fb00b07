import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { whoServes } from './server-mark.mjs';
import { Stop } from './stop.mjs';

/** Another command may just be looking whether the folder is free. */
const PATIENCE_MS = 1000;

/** Kept for the life of the process: a lock that nobody refers to would be let go. */
const held = new Map();

/**
 * Takes the data folder for this process, or says who has it. The lock is one of the operating system, on a small file of its own: it ends with
 * the process however that ends, so that nothing has to be cleared away after a power cut.
 */
export function holdFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = take(folder);
  if (!lock) throw new Stop(...isServed(folder));
  held.set(folder, lock);
}

export function letFolderGo(folder) {
  held.get(folder)?.close();
  held.delete(folder);
}

/** Before the long steps of a start, so that nobody waits for a build to hear it. A folder that cannot be used is told elsewhere. */
export function assertNotServed(folder) {
  if (existsSync(folder) && !isFree(folder)) throw new Stop(...isServed(folder));
}

function isFree(folder) {
  try {
    const lock = take(folder);
    lock?.close();
    return lock !== undefined;
  } catch {
    return true;
  }
}

/** The lock, held; undefined where another process holds it. */
function take(folder) {
  const lock = new Database(join(folder, 'server.lock'), { timeout: PATIENCE_MS });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (error.code?.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

function isServed(folder) {
  const { url, pid } = whoServes(folder) ?? {};
  const [at, di] = url ? [` at ${url} (process ${pid})`, ` di ${url}`] : ['', ' pada folder itu'];
  return [
    `Capaian already runs on ${folder}${at}. Open that address, or stop it first; nothing was changed.`,
    `Capaian sudah berjalan${di}. Buka alamat itu, atau hentikan dahulu; belum ada yang berubah.`,
  ];
}
