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
    // Modules are loaded once per worker and not once per file. What would leak from file to file is taken back by fresh-file.ts;
    // a module is not mocked, because the file that loads it first would decide for all.
    isolate: false,
    restoreMocks: true,
    // Left to itself, the runner keeps one core free, which is half of a small machine.
    maxWorkers: 2,
  },
});
