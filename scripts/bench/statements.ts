import { readFileSync, writeFileSync } from 'node:fs';
import type { Connection } from '@/db/client';
import { ask } from './http';
import { assertRight, type Scenario } from './measure';

type Statement = { sql: string; ms: number; rows: number };
export type SqlFigure = {
  name: string;
  statements: number;
  ms: number;
  rows: number;
  scans: string[];
  repeats: string[];
};

const BIG = 1_000;
const OFTEN = 3;
const NO_STATEMENT = /^\s*(begin|commit|rollback|savepoint|release|pragma|explain)/i;

/**
 * Counts the SQL statements of one page. The server writes each statement to a file (trace-sql.mjs). The page is requested twice, and only
 * the second request counts.
 */
export async function traceScenario(db: Connection, log: string, scenario: Scenario): Promise<SqlFigure> {
  const [first, second = first] = await scenario.requests(2);
  await ask(scenario.server.origin, first!);
  writeFileSync(log, '');
  const answer = await ask(scenario.server.origin, second!);
  assertRight(scenario.name, second!, answer, scenario.fault);
  const statements = read(log);
  const sum = (of: (statement: Statement) => number) => statements.reduce((total, one) => total + of(one), 0);
  return {
    name: scenario.name,
    statements: statements.length,
    ms: sum(({ ms }) => ms),
    rows: sum(({ rows }) => rows),
    repeats: repeatsOf(statements),
    scans: [...new Set(statements.map(({ sql }) => sql))].flatMap((sql) => scansOf(db, sql)),
  };
}

function read(log: string): Statement[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Statement)
    .filter(({ sql }) => !NO_STATEMENT.test(sql));
}

/**
 * The tables of more than a thousand rows that a statement scans, according to the query plan of SQLite. A scan along an index in a
 * statement with LIMIT does not count, because lists are read in this way.
 */
function scansOf(db: Connection, sql: string): string[] {
  const statement = db.$client.prepare(`explain query plan ${sql}`);
  const values = Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => null);
  return (statement.all(...values) as { detail: string }[])
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN ') && !(detail.includes(' USING ') && /\blimit\b/i.test(sql)))
    .filter((detail) => bigTables(db).some((table) => isNamed(table, detail.split(' ')[1]!, sql)))
    .map((detail) => `${detail} in ${shortened(sql)}`);
}

let big: string[] | undefined;

function bigTables(db: Connection): string[] {
  big ??= tablesOf(db).filter((name) => {
    const row = db.$client.prepare(`select count(*) as count from (select 1 from "${name}" limit ${BIG + 1})`).get();
    return (row as { count: number }).count > BIG;
  });
  return big;
}

function tablesOf(db: Connection): string[] {
  const rows = db.$client.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
  return rows.map(({ name }) => name);
}

/** Whether a name in the query plan means this table. The plan uses the aliases of the statement. */
function isNamed(table: string, name: string, sql: string): boolean {
  return table === name || new RegExp(`\\b${table}"?\\s+(?:as\\s+)?"?${name}\\b`, 'i').test(sql);
}

/** The statements that a page sends more than three times. Usually each reads one row, where one statement for all rows is possible. */
function repeatsOf(statements: readonly Statement[]): string[] {
  const counts = new Map<string, number>();
  for (const { sql } of statements) counts.set(sql, (counts.get(sql) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > OFTEN).map(([sql, count]) => `${count} × ${shortened(sql)}`);
}

function shortened(sql: string): string {
  return sql.replace(/\s+/g, ' ').slice(0, 160);
}
