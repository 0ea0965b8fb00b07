// Writes the next migration from db/schema: `npm run db:generate -- --name add-column`. Only files made in this run are rewritten, because
// an applied migration is identified by its hash.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutUnknownColumns } from './lib/rebuilt-columns.mjs';
import { withStrictTables } from './lib/strict-tables.mjs';

const FOLDER = 'db/migrations';

function migrations() {
  return existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.sql')) : [];
}

/** Returns a function that names the columns which a table had after the last migration before this run; undefined for a new table. */
function columnsBefore() {
  const snapshots = existsSync(join(FOLDER, 'meta')) ? readdirSync(join(FOLDER, 'meta')).filter(isSnapshot).sort() : [];
  if (snapshots.length === 0) return () => undefined;
  const { tables } = JSON.parse(readFileSync(join(FOLDER, 'meta', snapshots.at(-1)), 'utf8'));
  return (table) => tables[table] && Object.keys(tables[table].columns);
}

function isSnapshot(name) {
  return name.endsWith('_snapshot.json');
}

const before = new Set(migrations());
const columnsOf = columnsBefore();
const drizzleKit = join('node_modules', 'drizzle-kit', 'bin.cjs');
const { status } = spawnSync(process.execPath, [drizzleKit, 'generate', ...process.argv.slice(2)], {
  stdio: 'inherit',
});

for (const name of migrations().filter((name) => !before.has(name))) {
  const file = join(FOLDER, name);
  writeFileSync(file, withoutUnknownColumns(withStrictTables(readFileSync(file, 'utf8')), columnsOf));
  console.log(`Tables made STRICT in ${file}`);
}
process.exit(status ?? 1);
