import { join } from 'node:path';
import { build } from 'esbuild';

/** What `npm run build` makes of `scripts/keeper.ts`. */
export const BUILT_KEEPER = join('.next', 'keeper.mjs');

/**
 * Puts the keeper and all its modules, but not the packages, into one file: to find and translate hundreds of modules at each start takes
 * more than two seconds of CPU time (docs/decisions/0040-keeper-in-one-file.md). The file must lie in this project, where its packages are found.
 */
export async function bundleKeeper(file = BUILT_KEEPER) {
  await build({
    entryPoints: [join('scripts', 'keeper.ts')],
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
