import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}tests/support/empty.ts` } },
  test: {
    include: ['{app,components,db,lib,scripts}/**/*.test.{ts,tsx}', 'tests/{checks,journeys,matrix}/**/*.test.ts'],
    setupFiles: [`${root}tests/support/console-fails.ts`],
    testTimeout: 30_000,
    // Left to itself, the runner keeps one core free, which is half of a small machine.
    maxWorkers: 2,
  },
});
