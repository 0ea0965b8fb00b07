import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

const PACKAGED = join('node_modules', '.bin', 'node');
/** The version of Node-API for which better-sqlite3 is built. An older Node crashes with it. */
const NEEDED_NAPI = 10;

/** The path of the Node to continue with; undefined if the current one is good enough. Throws a Stop if there is no suitable Node. */
export function betterNode() {
  const packaged = packagedNode();
  if (packaged) return packaged === realpathSync(process.execPath) ? undefined : packaged;
  // The server loads some TypeScript files directly, so Node must support that.
  if (Number(process.versions.napi) >= NEEDED_NAPI && process.features.typescript) return undefined;
  throw new Stop(
    `Node ${process.versions.node} is too old, and no packaged Node fits this machine (${process.platform} ${process.arch}).\n` +
      'Install Node 22.18 or newer and try again.',
    `Node ${process.versions.node} terlalu lama. Pasang Node 22.18 atau yang lebih baru, lalu coba lagi.`,
  );
}

function packagedNode() {
  const { status, stdout } = spawnSync(PACKAGED, ['-p', 'process.versions.napi'], { encoding: 'utf8' });
  return status === 0 && Number(stdout) >= NEEDED_NAPI ? realpathSync(PACKAGED) : undefined;
}
