// Replaces the database with a backup: `npm run restore -- FILE`. The old database is kept beside it. A folder without a database may be
// the wrong one, so a new folder needs `--new`.
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { appendAnchor } from '@/db/audit-anchors';
import { auditKeysFolder, listAuditKeys } from '@/db/audit-keys';
import { openDatabase } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';
import { commandOn, databaseIn, dataFolder, namedFolder, prepareFolder } from './lib/data-folder.mjs';
import { checkDatabase } from './lib/database-check.mjs';
import { isDemoFolder } from './lib/demo-folder.mjs';
import { holdFolder, releaseFolder } from './lib/folder-lock.mjs';
import { fileStamp, megabytes, typedPath } from './lib/places.mjs';
import { Stop } from './lib/stop.mjs';
import { runCommand } from './lib/tell.mjs';

async function restore(backup: string, folder: string, isNew: boolean): Promise<string | undefined> {
  assertWhole(backup);
  if (!isNew) assertMeant(folder);
  prepareFolder(folder);
  // The lock keeps servers from starting on the folder during the restore.
  holdFolder(folder);
  const draft = join(folder, `restore.${process.pid}.draft`);
  try {
    copyFileSync(backup, draft);
    chmodSync(draft, 0o600);
    checkDatabase(draft, backup);
    assertFits(draft, backup, folder);
    noteHead(draft, folder);
    return exchange(draft, databaseIn(folder));
  } finally {
    releaseFolder(folder);
    for (const rest of [draft, `${draft}-journal`, `${draft}-wal`, `${draft}-shm`]) rmSync(rest, { force: true });
  }
}

function assertWhole(backup: string): void {
  if (!existsSync(backup)) throw new Stop(`There is no file ${backup}.`, `Tidak ada berkas ${backup}.`);
  if (existsSync(`${backup}-wal`) && statSync(`${backup}-wal`).size > 0) {
    throw new Stop(
      `${backup} is a database at work, not a backup: what it wrote last is in another file. Use npm run backup.`,
      `${backup} adalah basis data yang sedang dipakai, bukan cadangan. Pakai npm run backup.`,
    );
  }
}

/**
 * Stops if the folder has no database. The server may use another data folder than this terminal; a restore into the wrong folder would
 * succeed and change nothing for the server.
 */
function assertMeant(folder: string): void {
  if (existsSync(databaseIn(folder))) return;
  throw new Stop(
    `There is no database in ${folder}, so nothing was restored.\n` +
      `${namedFolder('npm run restore -- FILE')}\n` +
      `To put the backup into this empty folder, say so: ${commandOn(folder, 'npm run restore -- FILE --new')}`,
    `Tidak ada basis data di ${folder}, jadi tidak ada yang dikembalikan.`,
  );
}

/**
 * Throws a Stop if the file is not a database of Capaian, is newer than the program, or is of another kind than the folder. The data of a
 * demo must never become those of an agency.
 */
function assertFits(file: string, backup: string, folder: string): void {
  const db = openDatabase(file);
  try {
    const known = db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'installations'").get();
    if (!known)
      throw new Stop(`${backup} is a database, but not one of Capaian.`, `${backup} bukan basis data Capaian.`);
    pendingMigrations(db);
    const { mode } = (db.$client.prepare('SELECT mode FROM installations').get() ?? {}) as { mode?: string };
    if (mode && (mode === 'demo') !== isDemoFolder(folder)) {
      throw new Stop(
        `The backup is of a ${mode} installation and ${folder} is not: they are never mixed.`,
        'Cadangan instansi contoh dan instansi sebenarnya tidak pernah dicampur.',
      );
    }
  } catch (error) {
    throw error instanceof Stop ? error : new Stop((error as Error).message);
  } finally {
    db.$client.close();
  }
}

/**
 * Writes the head of the backup to the file of heads, if the folder has a key and the backup has entries. The file may contain heads of
 * later entries. Only somebody with the key can declare that these entries were rightly taken back. The head is written before the
 * exchange, because usually the old database also contains this entry.
 */
function noteHead(draft: string, folder: string): void {
  const head = headOf(draft);
  if (head && listAuditKeys(auditKeysFolder(folder)).length > 0) appendAnchor(folder, head, 'restore', new Date());
}

/**
 * The newest audit entry of a database; undefined if it has none. The database may be older than the program and lack the column for keys.
 */
function headOf(file: string): { seq: number; hash: string; keyId: string | null } | undefined {
  const db = openDatabase(file);
  try {
    const rows = db.$client.prepare('SELECT * FROM audit_entries ORDER BY seq DESC LIMIT 1').all() as {
      seq: number;
      hash: string;
      key_id?: string | null;
    }[];
    return rows.map(({ seq, hash, key_id }) => ({ seq, hash, keyId: key_id ?? null }))[0];
  } finally {
    db.$client.close();
  }
}

/** Prints a warning if the key of the restored audit trail is not in this folder. The backup may come from another folder. */
function sayKey(folder: string): void {
  const keyId = headOf(databaseIn(folder))?.keyId;
  if (!keyId || listAuditKeys(auditKeysFolder(folder)).includes(keyId)) return;
  console.log(
    `Its audit trail is locked by key ${keyId}, which is not in ${auditKeysFolder(folder)}. Put your copy of ${keyId}.json there before\n` +
      'you start Capaian. Without it Capaian goes on with a new key and says so in the trail; the entries so far can then not be checked.\n' +
      `(Kunci jejak audit ${keyId} tidak ada di folder ini: letakkan salinannya di sana sebelum Capaian dijalankan.)`,
  );
}

/**
 * Replaces the database. The current one is first copied aside with all its parts. Returns the name of that copy; undefined if there was no
 * database.
 */
function exchange(draft: string, database: string): string | undefined {
  const aside = existsSync(database) ? join(database, '..', `capaian.before-restore-${fileStamp()}.db`) : undefined;
  if (aside) {
    foldIn(database);
    copyFileSync(database, aside);
    for (const part of ['-wal', '-shm']) if (existsSync(database + part)) renameSync(database + part, aside + part);
  }
  // This is a single step, so after a power cut one of the two databases is complete.
  renameSync(draft, database);
  return aside;
}

/** Writes the WAL into the database file. A damaged database that cannot be opened is kept together with its WAL. */
function foldIn(database: string): void {
  try {
    openDatabase(database).$client.close();
  } catch {
    console.warn(`${database} cannot be opened; it is kept as it is.`);
  }
}

/** Runs the whole command and prints its result. An expected failure is thrown as a `Stop`. */
export async function restoreBackup(words: readonly string[]): Promise<void> {
  const typed = words.find((word) => word !== '--new');
  if (!typed)
    throw new Stop(
      'Name the backup: npm run restore -- FILE',
      'Sebutkan berkas cadangannya: npm run restore -- BERKAS',
    );
  const folder = dataFolder('data');
  const backup = typedPath(typed);
  const aside = await restore(backup, folder, words.includes('--new'));
  console.log(
    `Restored (dikembalikan) ${backup} (${megabytes(statSync(backup).size)}) into ${folder}; the file was whole.`,
  );
  if (aside) console.log(`What was there before is now (yang sebelumnya disimpan sebagai) ${aside}`);
  sayKey(folder);
  const start = commandOn(folder, isDemoFolder(folder) ? 'npm run demo' : 'npm start');
  console.log(`Start Capaian again (jalankan lagi): ${start}, or the service that does it.`);
}

if (import.meta.main) await runCommand(() => restoreBackup(process.argv.slice(2)));
