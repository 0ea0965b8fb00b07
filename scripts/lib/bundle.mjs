import { join } from 'node:path';
import { build } from 'esbuild';

export const KEEPER = join('scripts', 'keeper.ts');
/** What a build makes of it. */
export const BUILT_KEEPER = join('.next', 'keeper.mjs');

/**
 * Puts a program and all its modules, but not the packages, into one file: to find and translate hundreds of modules at each start takes
 * seconds of CPU time (docs/decisions/0040-keeper-in-one-file.md). The file must lie in this project, where its packages are found.
 */
export async function bundle(program, file) {
  await build({
    entryPoints: [program],
    outfile: file,
    bundle: true,
    packages: 'external',
    // Node finds a file of a package without `exports` by its whole name only.
    alias: { 'next/headers': 'next/headers.js' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
}
