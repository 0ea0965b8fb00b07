import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundle } from '@/scripts/lib/bundle.mjs';

/**
 * For tests that start a program many times: bundles it into one file before the first test and deletes that file after the last one.
 * Returns the path of the file.
 */
export function bundled(program: string): string {
  const name = basename(program).replace(/\.ts$/, '');
  const file = join('node_modules', '.cache', `capaian-${name}-${process.pid}`, `${name}.mjs`);
  beforeAll(() => bundle(program, file));
  afterAll(() => rmSync(dirname(file), { recursive: true, force: true }));
  return file;
}
