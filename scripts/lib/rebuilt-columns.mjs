const COPY = /INSERT INTO `__new_([^`]+)`\(([^)]*)\) SELECT .*? FROM `[^`]+`;/g;

/**
 * When drizzle-kit rebuilds a table it also copies the columns that the old table does not have yet, which SQLite refuses on every
 * database. `columnsOf(table)` names the columns of the table before the change; all others are left out of the copy, so that they
 * take their default.
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
