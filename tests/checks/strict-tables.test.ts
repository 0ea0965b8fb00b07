import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { withStrictTables } from '../../scripts/lib/strict-tables.mjs';

const GENERATED = `CREATE TABLE \`people\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`age\` integer,
	CONSTRAINT "age" CHECK("people"."age" in (1, 2))
);
--> statement-breakpoint
CREATE INDEX \`people_age\` ON \`people\` (\`age\`);--> statement-breakpoint
CREATE TABLE \`__new_units\` (
	\`id\` text PRIMARY KEY NOT NULL
);
`;

describe('generated migrations', () => {
  it('make every table STRICT, also the one of a rebuild', () => {
    const db = new Database(':memory:');
    db.exec(withStrictTables(GENERATED));
    const tables = db
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .all();
    expect(tables).toEqual(
      expect.arrayContaining([
        { name: 'people', strict: 1 },
        { name: '__new_units', strict: 1 },
      ]),
    );
  });

  it('give tables of anonymous answers no row numbers, which would tell their order', () => {
    const db = new Database(':memory:');
    db.exec(withStrictTables(GENERATED.replaceAll('people', 'anonymous_answers')));
    expect(() => db.prepare('select rowid from anonymous_answers')).toThrow('no such column');
    db.prepare('select rowid from __new_units');
  });

  it('are left as they are when already STRICT', () => {
    const once = withStrictTables(GENERATED + GENERATED.replaceAll('people', 'anonymous_answers'));
    expect(withStrictTables(once)).toBe(once);
  });
});
