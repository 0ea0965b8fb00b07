const COPY = /INSERT INTO `__new_([^`]+)`\(([^)]*)\) SELECT .*? FROM `[^`]+`;/g;

/**
 * Repairs a migration of drizzle-kit. When drizzle-kit rebuilds a table, it also copies columns that the old table does not have, which
 * SQLite refuses. `columnsOf(table)` names the columns of the table before the change. All others are left out of the copy, so that they
 * get their default. A table for which it returns undefined is not repaired.
 */
export function withoutUnknownColumns(sql, columnsOf) {
  return sql.replace(COPY, (statement, table, into) => {
    const known = columnsOf(table);
    if (!known) return statement;
    const kept = into
      .split(', ')
      .filter((column) => known.includes(column.slice(1, -1)))
      .join(', ');
    return `INSERT INTO \`__new_${table}\`(${kept}) SELECT ${kept} FROM \`${table}\`;`;
  });
}
