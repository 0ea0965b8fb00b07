import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { address, assertPortIsFree } from './address.mjs';
import { attach } from './attached.mjs';
import { build, nextEnvironment } from './build.mjs';
import { commandOn, dataFolder, prepareFolder } from './data-folder.mjs';
import { assertDemo, assertReal, demoDay, emptyDemo, fillDemo } from './demo-folder.mjs';
import { assertNotServed } from './folder-lock.mjs';
import { serve } from './serve.mjs';
import { numberOfSocket } from './socket-of-service.mjs';
import { test } from './test.mjs';

async function demo(words) {
  const folder = dataFolder('data-demo');
  const at = address();
  assertNotServed(folder);
  await assertPortIsFree(at, 'npm run demo');
  if (words.includes('--fresh')) emptyDemo(folder);
  assertDemo(folder);
  prepareFolder(folder);
  await fillDemo(folder);
  await build();
  return serve({ folder, at, mode: 'demo', welcome: () => welcome(at, aboutDemo(folder)) });
}

async function start() {
  const folder = dataFolder('data');
  const at = address();
  assertReal(folder);
  assertNotServed(folder);
  if (numberOfSocket() === undefined) await assertPortIsFree(at);
  prepareFolder(folder);
  await build();
  return serve({
    folder,
    at,
    mode: process.env.CAPAIAN_MODE === 'test' ? 'test' : 'real',
    welcome: () => welcome(at, []),
  });
}

function welcome(at, lines) {
  console.log(`\nCapaian is ready at (Capaian siap di) ${at.url}`);
  for (const neighbour of at.neighbours) console.log(`  on the network (dari jaringan): ${neighbour}`);
  for (const line of lines) console.log(line);
  if (at.isPrivate)
    console.log(
      'Only this machine can open it. For the network: HOST=0.0.0.0 before the command.\n' +
        'Hanya mesin ini yang dapat membukanya. Untuk jaringan: HOST=0.0.0.0 di depan perintah.',
    );
  console.log('Stop it with Ctrl+C. (Hentikan dengan Ctrl+C.)\n');
}

/**
 * The lines about the demo for the console: its accounts, its date, and how to start again. Records that were changed during earlier starts
 * are kept.
 */
function aboutDemo(folder) {
  const file = join(folder, 'demo-people.json');
  const { password, people } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { people: [] };
  const lines = people.map(({ signInName, name, tour }) => `  ${signInName.padEnd(20)}${name.padEnd(36)}${tour}`);
  return [
    ...(people.length > 0
      ? [
          '',
          `Everybody signs in with the password (semua masuk dengan kata sandi) ${password}. For example (misalnya):`,
          ...lines,
        ]
      : []),
    '',
    `The demo stands at ${demoDay(folder)}; the banner moves the date. It is kept in ${folder}.`,
    'Tanggal contoh dapat digeser di bagian atas halaman.',
    `To start over (mulai dari awal): ${commandOn(folder, 'npm run demo -- --fresh', 'data-demo')}`,
    '',
  ];
}

/** Runs a TypeScript program with direct access to the terminal. */
async function script(file, words) {
  const env = { ...process.env, DATA_DIR: dataFolder('data') };
  return (await attach(process.execPath, ['--import', 'tsx', file, ...words], { env }).ended).code;
}

/** Serves the application from its sources; each page is compiled when it is requested. */
async function dev() {
  const env = { ...process.env, DATA_DIR: dataFolder('data') };
  return (await attach(process.execPath, [join('scripts', 'server.mjs'), '--dev'], { env }).ended).code;
}

/** Runs a program that itself starts servers of the built application. */
async function runWithBuild(file, words) {
  await build();
  const args = ['--import', 'tsx', file, ...words];
  return (await attach(process.execPath, args, { env: nextEnvironment() }).ended).code;
}

/** Plants faults in the code, to see whether the tests find them. */
async function mutate(words) {
  const env = { ...process.env, NODE_ENV: 'test', CAPAIAN_MODE: 'test' };
  return (await attach(process.execPath, [join('scripts', 'mutate', 'main.mjs'), ...words], { env }).ended).code;
}

/** Builds a new version for an update while the old version serves. */
async function prepare() {
  await build();
}

export const COMMANDS = {
  demo,
  start,
  build: prepare,
  test,
  dev,
  bench: (words) => runWithBuild('scripts/bench/run.ts', words),
  attack: (words) => runWithBuild('scripts/attack/run.ts', words),
  mutate,
  backup: (words) => script('scripts/backup.ts', words),
  restore: (words) => script('scripts/restore.ts', words),
  'audit-verify': () => script('scripts/audit-verify.ts', []),
  'admin-recover': (words) => script('scripts/admin-recover.ts', words),
};
