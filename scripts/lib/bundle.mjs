import { join } from 'node:path';
import { build } from 'esbuild';

export const KEEPER = join('scripts', 'keeper.ts');
/** The file that the build makes from the keeper. */
export const BUILT_KEEPER = join('.next', 'keeper.mjs');

/**
 * Bundles a program and all its own modules, but not its packages, into one file. Otherwise each start would load and translate hundreds of
 * modules, which takes seconds of CPU time (docs/decisions/0040-keeper-in-one-file.md). The file must be inside this project, where Node
 * finds the packages.
 */
export async function bundle(program, file) {
  await build({
    entryPoints: [program],
    outfile: file,
    bundle: true,
    packages: 'external',
    // This package has no `exports`, so Node finds its file only by the full name.
    alias: { 'next/headers': 'next/headers.js' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
}
