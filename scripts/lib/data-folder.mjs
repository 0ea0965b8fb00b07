import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Stop } from './stop.mjs';

const JOURNAL = join('db', 'migrations', 'meta', '_journal.json');
/** Below this a migration with its backup, or a day of work, may not fit any more. */
const ROOM_NEEDED = 64 * 1024 * 1024;

export function dataFolder(standard) {
  return resolve(process.env.DATA_DIR || standard);
}

export function databaseIn(folder) {
  return join(folder, 'capaian.db');
}

/** Everything that would otherwise surface as a stack trace in the middle of the start. */
export function prepareFolder(folder) {
  makeWritable(folder);
  assertRoom(folder);
  assertNotNewer(databaseIn(folder));
}

function makeWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 });
    const probe = join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    if (existsSync(databaseIn(folder))) accessSync(databaseIn(folder), constants.R_OK | constants.W_OK);
  } catch (error) {
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT') throw new Stop(noRoom(folder));
    throw new Stop(
      `Capaian cannot write to its data folder ${folder} (${error.code}).\n` +
        'Give the folder to the user that runs Capaian, or choose another one: DATA_DIR=/path npm start',
    );
  }
}

function assertRoom(folder) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < ROOM_NEEDED) throw new Stop(noRoom(folder));
}

function noRoom(folder) {
  return `The disk of the data folder ${folder} is full: Capaian needs at least 64 MB free there. Make room and start again.`;
}

/** Old code on a new database would write rows that the newer code no longer understands. */
function assertNotNewer(file) {
  if (!existsSync(file)) return;
  const known = JSON.parse(readFileSync(JOURNAL, 'utf8')).entries;
  if (latestMigration(file) > Math.max(0, ...known.map((entry) => entry.when))) {
    throw new Stop(
      `The database ${file} was made by a newer Capaian than this one.\n` +
        'Start the newer version again, or restore a backup from before the update: npm run restore -- FILE',
    );
  }
}

/** Read with the packaged Node only, hence not imported at the top. */
function latestMigration(file) {
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const db = new Database(file, { readonly: true, timeout: 5000 });
  try {
    const hasTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
    return hasTable ? Number(db.prepare('SELECT max(created_at) AS latest FROM __drizzle_migrations').get().latest) : 0;
  } catch (error) {
    throw new Stop(`The database ${file} cannot be read (${error.message}). Restore a backup: npm run restore -- FILE`);
  } finally {
    db.close();
  }
}
