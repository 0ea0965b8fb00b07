// Copies the database while the server works: `npm run backup [-- FILE]`. The copy gets its final name only after it was checked.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase } from '@/db/client';
import { commandOn, databaseIn, dataFolder, otherFolder } from './lib/data-folder.mjs';
import { checkDatabase } from './lib/database-check.mjs';
import { fileStamp, megabytes, typedPath } from './lib/places.mjs';
import { Stop } from './lib/stop.mjs';
import { runCommand } from './lib/tell.mjs';

async function backup(source: string, target: string): Promise<void> {
  if (!existsSync(source))
    throw new Stop(
      `There is no database at ${source}. ${otherFolder(dirname(source), 'npm run backup')}`,
      `Tidak ada basis data di ${source}.`,
    );
  if (existsSync(target))
    throw new Stop(
      `${target} exists already; a backup never replaces another file.`,
      `${target} sudah ada; cadangan tidak pernah menimpa berkas lain.`,
    );
  const draft = `${target}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    await copy(source, draft);
    checkDatabase(draft);
    settle(draft);
    renameSync(draft, target);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `No backup was made: ${(error as Error).message}. Is there room in ${dirname(target)}, and may you write there?`,
      `Cadangan tidak dibuat. Periksa ruang dan hak tulis di ${dirname(target)}.`,
    );
  } finally {
    // Only files that exist are removed. If a parent is not a folder, even a forced removal fails, and the message of that failure would
    // hide the reason.
    const rests = [draft, `${draft}-journal`, `${draft}-wal`, `${draft}-shm`];
    for (const rest of rests.filter((file) => existsSync(file))) rmSync(rest);
  }
}

/** Copies all pages in one step. With smaller steps, SQLite would begin the copy again each time the server writes in between. */
async function copy(source: string, draft: string): Promise<void> {
  const db = openDatabase(source);
  try {
    await db.$client.backup(draft, { progress: () => 2 ** 31 - 1 });
  } finally {
    db.$client.close();
  }
}

/** Lets only the owner read and write a file, because it contains the whole database, and syncs it to the disk. */
function settle(file: string): void {
  chmodSync(file, 0o600);
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

function targetOf(folder: string, typed: string | undefined): string {
  const name = `capaian-${fileStamp()}.db`;
  if (!typed) return join(folder, 'backups', name);
  const path = typedPath(typed);
  return existsSync(path) && statSync(path).isDirectory() ? join(path, name) : path;
}

/** Runs the whole command and prints its result. An expected failure is thrown as a `Stop`. */
export async function makeBackup(words: readonly string[]): Promise<void> {
  const since = performance.now();
  const folder = dataFolder('data');
  const target = targetOf(folder, words[0]);
  await backup(databaseIn(folder), target);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`Backup written to (cadangan ditulis ke) ${target} (${megabytes(statSync(target).size)}, ${seconds} s)`);
  console.log('Checked: the file is whole and every reference leads somewhere. (Sudah diperiksa: berkasnya utuh.)');
  console.log(
    'Not in it: secrets.json. Restored beside another secrets.json, everybody signs in once more; nothing else is lost.',
  );
  console.log(
    'Not in it either: audit-keys/, which locks the audit trail. Keep a copy of that folder in another place than the backups.',
  );
  const back = commandOn(folder, 'npm run restore -- FILE');
  console.log('Keep a copy on another machine. (Simpan salinannya di mesin lain.)');
  console.log(`Put it back, with Capaian stopped (kembalikan saat Capaian berhenti): ${back}`);
}

if (import.meta.main) await runCommand(() => makeBackup(process.argv.slice(2)));
