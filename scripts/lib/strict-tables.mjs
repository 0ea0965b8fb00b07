const CREATE_TABLE = /^CREATE TABLE `(\w+)` [\s\S]*?^\)(?: STRICT(?:, WITHOUT ROWID)?)?;/gm;
/** Of answers whose order must tell nothing: SQLite then has no row number, and keeps them in the order of their random keys. */
const UNORDERED = /^(?:__new_)?anonymous_/;

/** Without STRICT, SQLite stores the word "tujuh" in a column of integers; drizzle-kit cannot ask for it, nor for the absence of row numbers. */
export function withStrictTables(sql) {
  return sql.replace(CREATE_TABLE, (statement, table) => {
    const options = UNORDERED.test(table) ? 'STRICT, WITHOUT ROWID' : 'STRICT';
    return statement.replace(/\)(?: STRICT(?:, WITHOUT ROWID)?)?;$/, `) ${options};`);
  });
}
