import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { afterAll, expect } from 'vitest';
import { markOf } from './mark.mjs';

// Loaded before each test file during the survey (survey.mjs). After the tests of the file, writes which functions they called, and how
// long they took.
globalThis.capaianReached = new Set();
const since = performance.now();

afterAll(() => {
  const { testPath } = expect.getState();
  const test = relative(process.cwd(), testPath);
  const ms = Math.round(performance.now() - since);
  const line = { test, mark: markOf(testPath), ms, reached: [...globalThis.capaianReached] };
  appendFileSync(process.env.CAPAIAN_REACHED, `${JSON.stringify(line)}\n`);
});
