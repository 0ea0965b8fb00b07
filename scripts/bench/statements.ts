import { readFileSync, writeFileSync } from 'node:fs';
import type { Connection } from '@/db/client';
import { ask } from './http';
import { assertRight, type Scenario } from './measure';

type Statement = { sql: string; ms: number; rows: number };
export type SqlFigure = { name: string; statements: number; ms: number; rows: number; scans: string[] };

const BIG = 1_000;
const NO_STATEMENT = /^\s*(begin|commit|rollback|savepoint|release|pragma|explain)/i;

/** What a page asks of the database, seen by a server that writes each statement down (trace-sql.mjs). */
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

/** Tables of more than a thousand rows that a statement reads from end to end, as SQLite itself plans it. */
function scansOf(db: Connection, sql: string): string[] {
  const statement = db.$client.prepare(`explain query plan ${sql}`);
  const values = Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => null);
  const plan = statement.all(...values) as { detail: string }[];
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN ') && isBig(db, detail.split(' ')[1]!))
    .map((detail) => `${detail}: ${sql.slice(0, 300)}`);
}

function isBig(db: Connection, name: string): boolean {
  const known = db.$client.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name);
  // An alias hides the table: said rather than passed over, but for what SQLite calls its own rows.
  if (!known) return name !== 'CONSTANT' && !name.startsWith('(');
  const row = db.$client.prepare(`select count(*) as count from (select 1 from "${name}" limit ${BIG + 1})`).get();
  return (row as { count: number }).count > BIG;
}
