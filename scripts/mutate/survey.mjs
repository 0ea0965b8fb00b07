import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withProbes } from './faults.mjs';
import { loadedByTests } from './imports.mjs';
import { markOf } from './mark.mjs';
import { FILE_GROUPS } from './rooms.mjs';
import { failureOf, openTests } from './tests.mjs';

/** The assumed time of a test file that the survey does not contain. */
const UNKNOWN_MS = 1000;

/** Runs all tests once, and saves which functions each test file calls and how long it takes. Throws if a test fails. */
async function survey(file) {
  const sources = Object.values(FILE_GROUPS).flat();
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(Object.fromEntries(sources.map((one) => [one, markOf(one)])))}\n`);
  process.env.CAPAIAN_REACHED = draft;
  const probed = new Set(sources);
  const sourceOf = (path) => (probed.has(path) ? withProbes(path, readFileSync(path, 'utf8')) : undefined);
  const vitest = await openTests(sourceOf, {
    isolate: true,
    setupFiles: ['tests/support/console-fails.ts', 'tests/support/fresh-file.ts', 'scripts/mutate/reached.mjs'],
  });
  const failure = failureOf(await vitest.runTestSpecifications(await vitest.globTestSpecifications()));
  await vitest.close();
  if (failure) throw new Error(`The tests must pass before faults are planted: ${failure}`);
  renameSync(draft, file);
}

/**
 * Returns a function that finds the test files that may find a fault. The nearest and fastest come first. As many are taken as fit into the
 * time, but at least one. If the source or a test file has changed since the survey, a test file may find the fault if it imports the
 * source.
 */
export async function readSurvey(file, { budgetMs }) {
  if (!existsSync(file)) await survey(file);
  const [marks, ...lines] = readFileSync(file, 'utf8').trim().split('\n').map(JSON.parse);
  const entered = new Map(lines.map((line) => [line.test, { ...line, reached: new Set(line.reached) }]));
  const tests = [...loadedByTests()].map(([test, loads]) => {
    const { ms = UNKNOWN_MS, mark, reached } = entered.get(test) ?? {};
    return { test, loads, ms, reached: mark === markOf(test) ? reached : undefined };
  });
  return (fault) => {
    // Code outside functions runs when the file is loaded, so the survey does not know it.
    const isKnown = fault.within >= 0 && marks[fault.file] === markOf(fault.file);
    const name = `${fault.file}#${fault.within}`;
    const found = tests
      .filter(({ loads, reached }) => (isKnown && reached ? reached.has(name) : loads.has(fault.file)))
      .sort((a, b) => distance(fault.file, a) - distance(fault.file, b) || a.ms - b.ms);
    let spent = 0;
    return found.filter(({ ms }, i) => {
      spent += ms;
      return spent <= budgetMs || i === 0;
    });
  };
}

function distance(file, { test }) {
  if (test === file.replace(/\.ts$/, '.test.ts')) return 0;
  const [floor, feature] = file.split('/');
  return test.startsWith(`${floor}/${feature}/`) ? 1 : 2;
}
