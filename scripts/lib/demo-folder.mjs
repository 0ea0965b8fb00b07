import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseIn } from './data-folder.mjs';
import { mustSucceed } from './hidden.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

const marker = (folder) => join(folder, 'DEMO');

export function isDemoFolder(folder) {
  return existsSync(marker(folder));
}

/**
 * Stops if the folder belongs to the demo. The demo has a movable clock and public passwords, so its folder must never be used for a real
 * agency.
 */
export function assertReal(folder) {
  if (!isDemoFolder(folder)) return;
  throw new Stop(
    `${folder} holds the demo agency. A real agency needs a folder of its own: DATA_DIR=/path npm start`,
    `${folder} berisi instansi contoh. Instansi sebenarnya memerlukan folder sendiri.`,
  );
}

export function assertDemo(folder) {
  if (!existsSync(databaseIn(folder)) || isDemoFolder(folder)) return;
  throw new Stop(
    `${folder} holds a real agency's data. The demo needs a folder of its own: DATA_DIR=/path npm run demo`,
    `${folder} berisi data instansi sebenarnya. Contoh memerlukan folder sendiri.`,
  );
}

/**
 * Deletes the files of the demo. Throws a Stop if the folder has files but is not marked as a demo. The folder itself stays, because it may
 * be a mounted volume.
 */
export function emptyDemo(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!isDemoFolder(folder)) {
    throw new Stop(
      `${folder} does not carry the mark of the demo (a file named DEMO), so --fresh does not touch it.`,
      `${folder} tidak bertanda instansi contoh (berkas DEMO), jadi --fresh tidak menyentuhnya.`,
    );
  }
  const contents = readdirSync(folder).filter((name) => name !== 'DEMO');
  // The mark is deleted last, so that an interrupted deletion can be repeated.
  for (const name of [...contents, 'DEMO']) rmSync(join(folder, name), { recursive: true, force: true });
}

/**
 * Fills the folder with the demo agency, if that was not done before. If an earlier filling was interrupted, the folder is emptied first.
 */
export async function fillDemo(folder) {
  if (isFilled(folder)) return;
  if (isDemoFolder(folder)) emptyDemo(folder);
  writeFileSync(marker(folder), 'filling\n');
  await step('Fill the demo agency (mengisi contoh)', (report) =>
    mustSucceed(
      'The demo agency could not be filled: see above.',
      process.execPath,
      ['--import', 'tsx', join('scripts', 'seed', 'demo.ts')],
      { env: { ...process.env, CAPAIAN_MODE: 'demo', DATA_DIR: folder }, onLine: report.detail },
    ),
  );
  writeFileSync(marker(folder), 'filled\n');
}

function isFilled(folder) {
  return isDemoFolder(folder) && readFileSync(marker(folder), 'utf8').trim() === 'filled';
}

/** The day that the demo's moved clock shows now, in Indonesian words. */
export function demoDay(folder) {
  const db = new Database(databaseIn(folder), { readonly: true });
  try {
    const { offset } = db.prepare('SELECT clock_offset_ms AS offset FROM installations').get();
    const { timeZone } = db.prepare('SELECT time_zone AS timeZone FROM agencies').get();
    const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone };
    return new Intl.DateTimeFormat('id-ID', day).format(Date.now() + offset);
  } finally {
    db.close();
  }
}
