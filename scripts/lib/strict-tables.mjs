const CREATE_TABLE = /^CREATE TABLE `(\w+)` [\s\S]*?^\)(?: STRICT(?:, WITHOUT ROWID)?)?;/gm;
/** Tables of anonymous answers, whose order must reveal nothing: without row numbers SQLite keeps the order of their random keys. */
const UNORDERED = /^(?:__new_)?anonymous_/;

/** Without STRICT, SQLite stores the word "tujuh" in a column of integers; drizzle-kit cannot write it, nor omit row numbers. */
export function withStrictTables(sql) {
  return sql.replace(CREATE_TABLE, (statement, table) => {
    const options = UNORDERED.test(table) ? 'STRICT, WITHOUT ROWID' : 'STRICT';
    return statement.replace(/\)(?: STRICT(?:, WITHOUT ROWID)?)?;$/, `) ${options};`);
  });
}
