import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { whoServes } from './server-mark.mjs';
import { Stop } from './stop.mjs';

const LOCK = 'server.lock';
/** Shared by the serving processes; held exclusively only for a moment. */
const MEMBERS_LOCK = 'serving.lock';

/** Another command may be checking whether the folder is free. */
const PATIENCE_MS = 1000;

/** Processes of a killed server may finish their requests; they end by themselves within this time. */
const ORPHANS_MS = 15_000;

/** Kept for the life of the process: a lock without a reference would be released. */
const held = new Map();

/**
 * Locks the data folder for this process, or says who has it. It is a lock of the operating system on a small file: it ends with the
 * process in every case, so nothing has to be cleaned up after a power cut.
 */
export function holdFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = take(folder, LOCK, PATIENCE_MS);
  if (!lock) throw new Stop(...isServed(folder));
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

/** For a process that works on a folder which its parent holds: the next server waits until all of these have ended. */
export function joinFolder(folder) {
  const lock = new Database(join(folder, MEMBERS_LOCK), { timeout: PATIENCE_MS });
  lock.exec('begin');
  lock.prepare('select count(*) from sqlite_master').get();
  held.set(`${folder} joined`, lock);
}

export function letFolderGo(folder) {
  held.get(folder)?.close();
  held.delete(folder);
}

/** Checked before the long steps of a start, so that nobody waits for a build first. An unusable folder is reported elsewhere. */
export function assertNotServed(folder) {
  if (existsSync(folder) && isHeld(folder)) throw new Stop(...isServed(folder));
}

/** Whether a server, or a restore, works on the folder. */
export function isHeld(folder, patienceMs = PATIENCE_MS) {
  try {
    const lock = take(folder, LOCK, patienceMs);
    lock?.close();
    return lock === undefined;
  } catch {
    return false;
  }
}

/** The held lock; undefined if another process holds it. */
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

function isServed(folder) {
  const { url, pid } = whoServes(folder) ?? {};
  const [at, di] = url ? [` at ${url} (process ${pid})`, ` di ${url}`] : ['', ' pada folder itu'];
  return [
    `Capaian already runs on ${folder}${at}. Open that address, or stop it first; nothing was changed.`,
    `Capaian sudah berjalan${di}. Buka alamat itu, atau hentikan dahulu; belum ada yang berubah.`,
  ];
}
