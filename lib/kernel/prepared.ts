import { sql } from 'drizzle-orm';
import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from './context';

/**
 * Makes a function that prepares a statement once for each connection. Preparing takes ten times as long as running. A transaction uses the
 * session of its connection, so it uses the same statement.
 */
export function prepared<Statement>(build: (db: Db) => Statement): (db: Db) => Statement {
  const built = new WeakMap<object, Statement>();
  return (db) => {
    const { session } = db as unknown as { session: object };
    const known = built.get(session);
    if (known) return known;
    const statement = build(db);
    built.set(session, statement);
    return statement;
  };
}

/**
 * Makes a function that inserts one row. It has a prepared statement for each set of given columns; a column with `undefined` counts as not
 * given. Otherwise drizzle would build the SQL text again for each row, which takes three quarters of the time to save the rows of a plan.
 */
export function inserter<Table extends SQLiteTable>(table: Table): (db: Db, row: Table['$inferInsert']) => void {
  const statements = new Map<string, ReturnType<typeof insertOf<Table>>>();
  return (db, row) => {
    const names = Object.keys(row).filter((name) => row[name as keyof typeof row] !== undefined);
    const columns = names.join();
    const statement = statements.get(columns) ?? insertOf(table, names);
    statements.set(columns, statement);
    statement(db).run(row);
  };
}

function insertOf<Table extends SQLiteTable>(table: Table, names: readonly string[]) {
  const values = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  return prepared((db) =>
    db
      .insert(table)
      .values(values as SQLiteInsertValue<Table>)
      .prepare(),
  );
}
