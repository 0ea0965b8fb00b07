// Writes the next migration from db/schema: `npm run db:generate -- --name add-column`. Only files made in this run are rewritten,
// because a migration that has been applied somewhere is known by its hash.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withStrictTables } from './lib/strict-tables.mjs';

const FOLDER = 'db/migrations';

function migrations() {
  return existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.sql')) : [];
}

const before = new Set(migrations());
const drizzleKit = join('node_modules', 'drizzle-kit', 'bin.cjs');
const { status } = spawnSync(process.execPath, [drizzleKit, 'generate', ...process.argv.slice(2)], {
  stdio: 'inherit',
});

for (const name of migrations().filter((name) => !before.has(name))) {
  const file = join(FOLDER, name);
  writeFileSync(file, withStrictTables(readFileSync(file, 'utf8')));
  console.log(`Tables made STRICT in ${file}`);
}
process.exit(status ?? 1);
