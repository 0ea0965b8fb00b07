import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CRUISER = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', import.meta.url),
);
const RULES = fileURLToPath(new URL('./dependencies.cjs', import.meta.url));
const FLOORS = ['app', 'components', 'db', 'lib', 'tests', 'instrumentation.ts'];

/** One sentence for each import that breaks a rule of docs/house.md. */
export function findForbiddenImports(root) {
  const floors = FLOORS.filter((floor) => existsSync(join(root, floor)));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CRUISER, '--config', RULES, '--output-type', 'json', ...floors],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const result = parse(stdout);
  if (!result) return [`dependency-cruiser did not finish: ${stderr.trim()}`];
  // Without a parser for TypeScript, the program finds no modules and so no faults. That must not count as a success.
  if (floors.length === 0 || result.totalCruised === 0)
    return ['dependency-cruiser saw 0 modules, so it has checked nothing.'];
  return result.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

function parse(text) {
  try {
    return JSON.parse(text).summary;
  } catch {
    return undefined;
  }
}
