import { createVitest } from 'vitest/node';

/**
 * Prepares the tests, so that they can be run repeatedly in this process. `sourceOf(file)` gives the changed source of a file, or undefined
 * for the real one; no file is written. `more` are further settings of vitest.
 */
export async function openTests(sourceOf, more = {}) {
  const root = process.cwd();
  const load = (id) => {
    const file = id.split('?')[0];
    return file.startsWith(root) ? sourceOf(file.slice(root.length + 1)) : undefined;
  };
  const plugin = { name: 'planted-faults', enforce: 'pre', load };
  // No cache on the disk, because cached modules would bring the fault into other runs.
  const quiet = { watch: false, reporters: [{}], fsModuleCache: false };
  const settings = { config: 'tests/vitest.config.ts', ...quiet, ...more };
  return createVitest('test', settings, { plugins: [plugin], server: { watch: null } });
}

/** The name of the first test that failed, or what else went wrong; undefined if everything passed. */
export function failureOf({ testModules, unhandledErrors }) {
  for (const module of testModules) {
    for (const test of module.children.allTests('failed')) return `${module.relativeModuleId}: ${test.fullName}`;
    const [error] = module.errors();
    if (error) return `${module.relativeModuleId}: ${error.message.split('\n')[0]}`;
    for (const suite of module.children.allSuites()) {
      if (suite.errors().length > 0) return `${module.relativeModuleId}: ${suite.errors()[0].message.split('\n')[0]}`;
    }
  }
  return unhandledErrors.length > 0 ? String(unhandledErrors[0].message ?? unhandledErrors[0]) : undefined;
}
