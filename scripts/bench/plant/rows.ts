import type { Connection } from '@/db/client';

export type Row = Readonly<Record<string, string | number | null>>;

/**
 * Returns a function that writes rows of a table with one prepared statement. All rows must have the columns of the first row. The
 * benchmark needs more than 400,000 rows. Commands would take minutes, because each is a transaction with an audit entry. The measured
 * pages would cost the same.
 */
export function rowWriter(db: Connection, table: string): (row: Row) => void {
  let insert: { run: (row: Row) => unknown } | undefined;
  return (row) => {
    insert ??= db.$client.prepare(insertInto(table, Object.keys(row)));
    insert.run(row);
  };
}

function insertInto(table: string, columns: readonly string[]): string {
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`;
}
