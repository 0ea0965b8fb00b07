const CREATE_TABLE = /^CREATE TABLE `(\w+)` [\s\S]*?^\)(?: STRICT(?:, WITHOUT ROWID)?)?;/gm;
/**
 * The tables of anonymous answers. The order of their rows must reveal nothing. Without row numbers (WITHOUT ROWID), SQLite keeps the rows
 * in the order of their random keys.
 */
const UNORDERED = /^(?:__new_)?anonymous_/;

/**
 * Makes the tables of a migration STRICT. Otherwise SQLite would store the word "tujuh" in a column of integers. drizzle-kit can write
 * neither STRICT nor WITHOUT ROWID.
 */
export function withStrictTables(sql) {
  return sql.replace(CREATE_TABLE, (statement, table) => {
    const options = UNORDERED.test(table) ? 'STRICT, WITHOUT ROWID' : 'STRICT';
    return statement.replace(/\)(?: STRICT(?:, WITHOUT ROWID)?)?;$/, `) ${options};`);
  });
}
