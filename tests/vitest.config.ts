import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const support = `${root}tests/support/`;

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      'server-only': `${support}empty.ts`,
      'next/headers': `${support}request.ts`,
      'next/cache': `${support}request.ts`,
    },
  },
  test: {
    include: ['{app,components,db,lib,scripts}/**/*.test.{ts,tsx}', 'tests/{checks,journeys,matrix}/**/*.test.ts'],
    setupFiles: [`${support}console-fails.ts`, `${support}fresh-file.ts`],
    testTimeout: 30_000,
    // Modules are loaded once per worker, not once per file. After each file, fresh-file.ts undoes what could change the next one.
    // Modules are not mocked: the first file that loads a module would decide for all files.
    isolate: false,
    restoreMocks: true,
    // By default the test runner leaves one processor core free, which is half of a small computer.
    maxWorkers: 2,
  },
});
