import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { mustSucceed } from './hidden.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

const STAMP = join('node_modules', '.capaian-lock');

/** Installs exactly the packages of the lock file. Does nothing if node_modules already contains them. */
export async function install() {
  const stamp = stampOf(readLock());
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  if (!installedByHand()) await step('Install packages (memasang paket)', runNpm);
  rmSync(STAMP, { force: true });
  writeFileSync(STAMP, stamp);
}

function readLock() {
  if (!existsSync('package-lock.json')) {
    throw new Stop(
      'package-lock.json is missing: this copy of Capaian is incomplete. Get a whole one and try again.',
      'package-lock.json tidak ada: salinan Capaian ini tidak lengkap. Ambil yang utuh, lalu coba lagi.',
    );
  }
  return readFileSync('package-lock.json', 'utf8');
}

function stampOf(lock) {
  const machine = `${process.platform}-${process.arch}`;
  return createHash('sha256').update(machine).update(lock).digest('hex');
}

/**
 * Whether node_modules agrees with the lock file although our stamp is missing or old. The list of installed packages that npm leaves is
 * compared with the lock file.
 */
function installedByHand() {
  const account = join('node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const installed = JSON.parse(readFileSync(account, 'utf8')).packages;
  return agrees(JSON.parse(readLock()).packages, installed) && Object.keys(installed).every((path) => existsSync(path));
}

export function agrees(locked, installed) {
  const wanted = Object.entries(locked).filter(([path, entry]) => path !== '' && !entry.optional);
  return (
    wanted.every(([path, entry]) => installed[path]?.version === entry.version) &&
    Object.entries(installed).every(([path, entry]) => locked[path]?.version === entry.version)
  );
}

function runNpm() {
  return mustSucceed(
    'The packages could not be installed: see npm above. Most often the network or the registry cannot be reached.',
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund'],
    { env: { ...process.env, PATH: pathWithoutOurselves() } },
  );
}

/** PATH without the project's own programs: npm must not run on the Node that it is about to replace. */
function pathWithoutOurselves() {
  const own = resolve('node_modules', '.bin');
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => resolve(folder) !== own)
    .join(delimiter);
}
