import type { Connection } from '@/db/client';

export type Row = Readonly<Record<string, string | number | null>>;

/**
 * Writes rows of a table by one prepared statement. The benchmark needs half a million of them: through commands they would take
 * minutes, for each is a transaction with an audit line; what is measured afterwards does not know the difference.
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
