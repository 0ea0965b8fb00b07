import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

const FOLDER = join(process.cwd(), 'db', 'migrations');
const migrations = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .sort();
const at = migrations.findIndex((name) => name.endsWith('feedback-belongs-to-its-giver.sql'));

/** Runs migrations in one transaction, as the migrator does. In a transaction the pragmas of a table rebuild have no effect. */
function run(db: Database.Database, names: readonly string[]): void {
  db.pragma('foreign_keys = OFF');
  const script = names.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n');
  db.transaction(() => db.exec(script))();
}

/** Inserts a row with a value in every column, so that a lost column is noticed. */
function fill(db: Database.Database, table: string, given: Readonly<Record<string, string | number | null>>) {
  const columns = db.pragma(`table_info(${table})`) as { name: string; type: string }[];
  const row = Object.fromEntries(columns.map(({ name, type }) => [name, type === 'INTEGER' ? 7 : `${name}!`]));
  const values = { ...row, ...given };
  const names = Object.keys(values);
  db.prepare(`insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`).run(
    values,
  );
  return values;
}

it('brings answers and feedback of a released database along, value by value', () => {
  const db = new Database(':memory:');
  run(db, migrations.slice(0, at));
  const answer = fill(db, 'check_ins', {
    status: 'reviewed',
    verdict: 'perlu-penyesuaian',
    verdict_note: 'Tambah tenaga.\nMulai Senin.',
    reviewed_capacity: 'plt',
  });
  const words = fill(db, 'feedback_entries', {
    target: 'rhk',
    giver: 'pimpinan',
    occasion: 'berkala',
    sentiment: 'netral',
    replaced_at: null,
  });
  run(db, migrations.slice(at, at + 1));
  expect(db.prepare('select * from check_ins').get()).toMatchObject(answer);
  expect(db.prepare('select * from feedback_entries').get()).toMatchObject({
    ...words,
    giver_name: '',
    recorded_by: null,
  });
});
