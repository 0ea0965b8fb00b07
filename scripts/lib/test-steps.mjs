import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildNow, isBuilt, nextEnvironment } from './build.mjs';
import { findOrFetchChromium } from './chromium.mjs';
import { capture } from './hidden.mjs';
import { counted } from './test-count.mjs';

const RESULTS = mkdtempSync(join(tmpdir(), 'capaian-test-'));
const NEXT = 'node_modules/next/dist/bin/next';

/**
 * All checks. Those without `alone` run first, two at a time. A step returns its exit code and its output and, if it consists of tests,
 * their count. `tells` says which of the named files and folders belong to this step.
 */
export const STEPS = [
  {
    title: 'Format and lint',
    run: () => node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  },
  { title: 'Types', run: types },
  { title: 'Structure', run: () => node('scripts/check-structure.mjs') },
  { title: 'Dependencies', run: () => node('scripts/check-dependencies.mjs') },
  { title: 'Unused code', run: unused },
  { title: 'Packages', run: () => node('scripts/check-packages.mjs') },
  { title: 'Regulation', run: () => node('scripts/check-regulation.mjs') },
  { title: 'Unit and command tests', alone: true, tells: (file) => !isSpec(file), run: unit },
  { title: 'Build', alone: true, slow: true, tells: isSpec, run: buildApp },
  { title: 'Browser tests', alone: true, slow: true, tells: isSpec, run: browser },
];

/** Whether a file or folder is a browser test. */
function isSpec(file) {
  return file.endsWith('.spec.ts') || file.startsWith('tests/e2e');
}

async function node(...args) {
  return capture(process.execPath, args, { env: nextEnvironment() });
}

/**
 * Checks the types, without the incremental cache: the cache of an earlier run does not know the types of the routes that are generated
 * here.
 */
async function types() {
  const generated = await node(NEXT, 'typegen');
  return generated.code === 0
    ? node('node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false')
    : generated;
}

function unused() {
  return node(
    'node_modules/knip/bin/knip.js',
    '--config',
    'scripts/checks/unused.json',
    '--no-progress',
    '--no-config-hints',
  );
}

async function unit(report, files) {
  const file = join(RESULTS, 'unit.json');
  const args = [
    'run',
    '-c',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...files,
  ];
  const env = { ...process.env, NODE_ENV: 'test', CAPAIAN_MODE: 'test' };
  const outcome = await capture(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], { env });
  return counted(outcome, file, report, (result) => ({ passed: result.numPassedTests, failed: result.numFailedTests }));
}

async function buildApp() {
  if (!isBuilt()) await buildNow();
  return { code: 0, output: '' };
}

async function browser(report, files) {
  const file = join(RESULTS, 'browser.json');
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...files];
  const env = { ...nextEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: '0' };
  env.CHROMIUM_PATH = await findOrFetchChromium(report);
  const outcome = await capture(process.execPath, ['node_modules/@playwright/test/cli.js', ...args], {
    env,
    onLine: report.detail,
  });
  return counted(outcome, file, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
}
