import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { whoServes } from './server-mark.mjs';
import { Stop } from './stop.mjs';

const LOCK = 'server.lock';
/**
 * The lock that the serving processes and the keeper hold together (shared). A new server takes this lock alone for a moment, to see
 * whether all such processes of an earlier server have ended.
 */
const MEMBERS_LOCK = 'serving.lock';

/** How long to wait for a lock, because another command may just be checking whether the folder is free. */
const PATIENCE_MS = 1000;

/** How long to wait for processes of a killed server. They finish their requests and end within this time (open-connections.mjs). */
const ORPHANS_MS = 30_000;

/** The locks of this process. They are kept in memory, because a lock without a reference would be released. */
const held = new Map();

/**
 * Locks the data folder for this process. Throws a Stop if another server has the lock, or if its processes have not ended. The operating
 * system keeps the lock, on a small file. The lock ends with the process in every case, so nothing must be cleaned up after a power cut.
 */
export function holdFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = take(folder, LOCK, PATIENCE_MS);
  if (!lock) throw new Stop(...servedMessage(folder));
  const alone = take(folder, MEMBERS_LOCK, ORPHANS_MS);
  alone?.close();
  if (!alone) {
    lock.close();
    throw new Stop(
      'Processes of a server that was killed are still at work on the data folder. Wait a moment, then try again.',
      'Proses dari server yang dihentikan paksa masih bekerja pada folder data. Tunggu sebentar, lalu coba lagi.',
    );
  }
  held.set(folder, lock);
}

/** Joins a folder that the parent process has locked. The next server waits up to 30 seconds until all such processes have ended. */
export function joinFolder(folder) {
  const lock = new Database(join(folder, MEMBERS_LOCK), { timeout: PATIENCE_MS });
  lock.exec('begin');
  lock.prepare('select count(*) from sqlite_master').get();
  held.set(`${folder} joined`, lock);
}

export function releaseFolder(folder) {
  held.get(folder)?.close();
  held.delete(folder);
}

/**
 * Throws a Stop if the folder is served. This is checked before the long steps of a start, so that nobody waits for a build in vain.
 * Problems of the folder itself are reported elsewhere.
 */
export function assertNotServed(folder) {
  if (existsSync(folder) && isHeld(folder)) throw new Stop(...servedMessage(folder));
}

/** Whether a server or a restore works on the folder. False if the lock cannot be examined. */
export function isHeld(folder, patienceMs = PATIENCE_MS) {
  try {
    const lock = take(folder, LOCK, patienceMs);
    lock?.close();
    return lock === undefined;
  } catch {
    return false;
  }
}

/** Takes a lock; undefined if another process holds it. */
function take(folder, file, timeout) {
  const lock = new Database(join(folder, file), { timeout });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (error.code?.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

function servedMessage(folder) {
  const { url, pid } = whoServes(folder) ?? {};
  const [at, di] = url ? [` at ${url} (process ${pid})`, ` di ${url}`] : ['', ' pada folder itu'];
  return [
    `Capaian already runs on ${folder}${at}. Open that address, or stop it first; nothing was changed.`,
    `Capaian sudah berjalan${di}. Buka alamat itu, atau hentikan dahulu; belum ada yang berubah.`,
  ];
}
