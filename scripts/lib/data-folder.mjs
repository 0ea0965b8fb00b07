import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Stop } from './stop.mjs';

/** With less room a migration with its backup, or a day of work, may not fit. */
const ROOM_NEEDED = 64 * 1024 * 1024;

export function dataFolder(standard) {
  return resolve(process.env.DATA_DIR || standard);
}

export function databaseIn(folder) {
  return join(folder, 'capaian.db');
}

/** The command to type for this folder; without DATA_DIR it means `standard`. */
export function commandOn(folder, command, standard = 'data') {
  if (folder === resolve(standard)) return command;
  return `DATA_DIR=${/^[\w./-]+$/.test(folder) ? folder : `'${folder}'`} ${command}`;
}

/** The folders beside this program that hold a database, when none was named: the agency's own, then the demo's. */
function foldersWithData() {
  return ['data', 'data-demo'].map((folder) => resolve(folder)).filter((folder) => existsSync(databaseIn(folder)));
}

/** What to type when a command found no database: with the folder that has one, else a hint where to look. */
export function otherFolder(folder, command) {
  const [found] = foldersWithData().filter((known) => known !== folder);
  if (found) return `There is one in ${found}: DATA_DIR='${found}' ${command}`;
  return namedFolder(command);
}

/** Asks for the folder, when this machine does not know it. */
export function namedFolder(command) {
  return `Name the folder that Capaian is started with: DATA_DIR=FOLDER ${command}`;
}

/** Checks that would otherwise fail with a stack trace during the start. */
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
