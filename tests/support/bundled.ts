import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundle } from '@/scripts/lib/bundle.mjs';

/** For tests that start a program many times: its one file, made before the first test and removed after the last one. */
export function bundled(program: string): string {
  const name = basename(program).replace(/\.ts$/, '');
  const file = join('node_modules', '.cache', `capaian-${name}-${process.pid}`, `${name}.mjs`);
  beforeAll(() => bundle(program, file));
  afterAll(() => rmSync(dirname(file), { recursive: true, force: true }));
  return file;
}
