import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from './hidden.mjs';
import { Stop } from './stop.mjs';

/** The possible names of the program. The headless shell comes first: it is the same browser, and the tests take half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const PLACES = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const PLAYWRIGHT = join('node_modules', '@playwright', 'test', 'cli.js');
const PACKAGE_MANAGERS = [
  [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
  ],
  [['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']],
  [['dnf', 'install', '-y', 'chromium']],
  [['apk', 'add', '--no-cache', 'chromium']],
];

/**
 * The path of a Chromium that works: CHROMIUM_PATH if it is set, else an installed one, else one that Playwright downloads, else (only for
 * root) one from the packages of the system. Throws a Stop if there is none.
 */
export async function findOrFetchChromium(report) {
  if (process.env.CHROMIUM_PATH) return named(process.env.CHROMIUM_PATH);
  return (await present()) ?? (await fetchedByPlaywright(report)) ?? (await fromSystem(report)) ?? none();
}

async function named(path) {
  if (await runs(path)) return path;
  throw new Stop(`CHROMIUM_PATH is ${path}, and no Chromium answers there.`);
}

async function present() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return firstThatRuns([...onPath, ...PLACES, await playwrightsOwn()]);
}

async function firstThatRuns(paths) {
  for (const path of paths) {
    if (path && (await runs(path))) return path;
  }
  return undefined;
}

/**
 * Whether the program works. It is asked for its version, because on some systems a program of this name only says where to get a browser.
 */
async function runs(path) {
  if (!existsSync(path)) return false;
  const { code, output } = await capture(path, ['--version', '--no-sandbox']);
  return code === 0 && /chrom/i.test(output);
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

async function fetchedByPlaywright(report) {
  report.detail('fetching one by Playwright');
  const { code } = await capture(process.execPath, [
    PLAYWRIGHT,
    'install',
    ...(isRoot() ? ['--with-deps'] : []),
    'chromium',
  ]);
  return code === 0 ? firstThatRuns([await playwrightsOwn()]) : undefined;
}

async function fromSystem(report) {
  if (!isRoot()) return undefined;
  for (const commands of PACKAGE_MANAGERS) {
    report.detail(`trying ${commands[0][0]}`);
    if (await allSucceed(commands)) return present();
  }
  return undefined;
}

async function allSucceed(commands) {
  for (const [program, ...args] of commands) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if ((await capture(program, args, { env })).code !== 0) return false;
  }
  return true;
}

function isRoot() {
  return process.getuid?.() === 0;
}

function none() {
  throw new Stop(
    'The browser tests need Chromium, and none could be found or fetched. Install it, or name one: CHROMIUM_PATH=/path npm test',
  );
}
