const CREATE_TABLE = /^CREATE TABLE [\s\S]*?^\)(?: STRICT)?;/gm;

/** Without STRICT, SQLite stores the word "tujuh" in a column of integers; drizzle-kit cannot ask for it. */
export function withStrictTables(sql) {
  return sql.replace(CREATE_TABLE, (statement) => statement.replace(/\)(?: STRICT)?;$/, ') STRICT;'));
}
