import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Stop } from './stop.mjs';

/** The free room that a start needs. With less, a migration with its backup, or a day of work, may not fit. */
const ROOM_NEEDED = 64 * 1024 * 1024;

export function dataFolder(standard) {
  return resolve(process.env.DATA_DIR || standard);
}

export function databaseIn(folder) {
  return join(folder, 'capaian.db');
}

/** The command to type for this folder. Without DATA_DIR, a command uses the folder `standard`. */
export function commandOn(folder, command, standard = 'data') {
  if (folder === resolve(standard)) return command;
  return `DATA_DIR=${/^[\w./-]+$/.test(folder) ? folder : `'${folder}'`} ${command}`;
}

/** The folders in the project folder that contain a database: the agency's own folder first, then that of the demo. */
function foldersWithData() {
  return ['data', 'data-demo'].map((folder) => resolve(folder)).filter((folder) => existsSync(databaseIn(folder)));
}

/**
 * What to type when a command found no database: the command with another folder that has a database, else a request to name the folder.
 */
export function otherFolder(folder, command) {
  const [found] = foldersWithData().filter((known) => known !== folder);
  if (found) return `There is one in ${found}: DATA_DIR='${found}' ${command}`;
  return namedFolder(command);
}

/** The sentence that asks the user to name the data folder. */
export function namedFolder(command) {
  return `Name the folder that Capaian is started with: DATA_DIR=FOLDER ${command}`;
}

/**
 * Makes the folder. Throws a Stop if the folder is not writable or has too little room. Otherwise the start would fail later with a stack
 * trace.
 */
export function prepareFolder(folder) {
  makeWritable(folder);
  assertRoom(folder);
}

function makeWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const probe = join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    if (existsSync(databaseIn(folder))) accessSync(databaseIn(folder), constants.R_OK | constants.W_OK);
  } catch (error) {
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT') throw new Stop(...noRoom(folder));
    throw new Stop(
      `Capaian cannot write to its data folder ${folder} (${error.code}).\n` +
        'Give the folder to the user that runs Capaian, or choose another one: DATA_DIR=/path npm start',
      `Capaian tidak dapat menulis ke folder datanya ${folder}. Beri hak kepada pengguna yang menjalankan Capaian, atau pilih folder lain.`,
    );
  }
}

function assertRoom(folder) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < ROOM_NEEDED) throw new Stop(...noRoom(folder));
}

function noRoom(folder) {
  return [
    `The disk of the data folder ${folder} is full: Capaian needs at least 64 MB free there. Make room and start again.`,
    `Penyimpanan folder data ${folder} penuh: Capaian memerlukan paling sedikit 64 MB. Sediakan tempat, lalu jalankan lagi.`,
  ];
}
