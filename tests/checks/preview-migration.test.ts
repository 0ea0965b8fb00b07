import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

const FOLDER = join(process.cwd(), 'db', 'migrations');
const FILE = readdirSync(FOLDER).find((name) => name.endsWith('step-key-of-preview-rows.sql'))!;

it('a file that waits to be imported keeps what each of its rows changes, under the new name', () => {
  const db = new Database(':memory:');
  db.exec('create table people_imports (id text, preview text, imported_at integer, discarded_at integer)');
  const rows = [
    { row: 2, deed: 'new|2026-01-01', note: 'Ia menulis "deed": dua kali' },
    { row: 3, note: '"deed"' },
  ];
  const insert = db.prepare('insert into people_imports values (?, ?, ?, ?)');
  insert.run('waits', JSON.stringify(rows), null, null);
  insert.run('done', JSON.stringify(rows), 1, null);
  db.exec(readFileSync(join(FOLDER, FILE), 'utf8'));
  const previewOf = (id: string) =>
    JSON.parse(db.prepare('select preview from people_imports where id = ?').pluck().get(id) as string);
  const [{ deed, ...first }, second] = rows as [{ deed: string; row: number; note: string }, object];
  expect(previewOf('waits')).toEqual([{ ...first, stepKey: deed }, second]);
  expect(previewOf('done')).toEqual(rows);
});
