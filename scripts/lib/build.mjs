import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsKey } from './actions-key.mjs';
import { BUILT_KEEPER, bundle, KEEPER } from './bundle.mjs';
import { CODE_CACHE } from './code-cache.mjs';
import { mustSucceed } from './hidden.mjs';
import { step } from './progress.mjs';

const INPUTS = [
  'app',
  'components',
  'db',
  'lib',
  'public',
  'scripts/keeper.ts',
  'scripts/lib',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];
const STAMP = join('.next', 'capaian-build.json');
const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next');

export function nextEnvironment() {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(),
  };
}

/** Builds the application, if no build of the present inputs exists. */
export async function build() {
  if (!isBuilt()) await step('Build (menyusun aplikasi)', buildNow);
}

export function isBuilt() {
  return isBuiltFrom(inputsOf('.', actionsKey()));
}

export async function buildNow() {
  const inputs = inputsOf('.', actionsKey());
  rmSync(STAMP, { force: true });
  await mustSucceed('The build failed: see above.', process.execPath, [NEXT, 'build'], { env: nextEnvironment() });
  await bundle(KEEPER, BUILT_KEEPER);
  rmSync(CODE_CACHE, { recursive: true, force: true });
  writeFileSync(STAMP, JSON.stringify({ inputs }));
}

function isBuiltFrom(inputs) {
  if (!existsSync(STAMP) || !existsSync(join('.next', 'BUILD_ID'))) return false;
  return JSON.parse(readFileSync(STAMP, 'utf8')).inputs === inputs;
}

/** One hash of everything on which the build depends: the version of Node, the key, and all input files except tests. */
export function inputsOf(root, key) {
  const hash = createHash('sha256').update(process.version).update(key);
  for (const input of INPUTS) {
    for (const file of filesUnder(root, input)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesUnder(root, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(root, join(path, name)));
}
