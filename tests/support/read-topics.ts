import type Database from 'better-sqlite3';
import type { Connection } from '@/db/client';
import type { Db } from '@/lib/kernel/context';
import { TABLE_TOPICS } from './table-topics';

type Client = Database.Database;
type Run = { source: string; values: readonly unknown[] };

/**
 * The topics that a cached answer depends on but does not name, so that it would become outdated. An answer names the topics whose counters
 * it reads. It depends on the tables that SQLite opens for its statements; SQLite itself is asked for them (`explain`).
 */
export function unnamedTopics(db: Connection, answer: (db: Db) => unknown): string[] {
  const runs = runsOf(db, answer);
  const isCounter = ({ source }: Run) => source.includes('topic_counters');
  const named = new Set(runs.filter(isCounter).flatMap(({ values }) => topicsIn(values)));
  if (named.size === 0) throw new Error('This answer is not kept.');
  const lacks = runs.filter((run) => !isCounter(run)).flatMap((run) => lackingIn(db.$client, run.source, named));
  return [...new Set(lacks)].sort();
}

function topicsIn(values: readonly unknown[]): string[] {
  return values.flatMap((value) => (typeof value === 'string' ? (JSON.parse(value) as string[]) : []));
}

/** All statements that the answer runs, with their values. It replaces `all` and `get` of every prepared statement while it listens. */
function runsOf(db: Connection, answer: (db: Db) => unknown): Run[] {
  const runs: Run[] = [];
  const { prototype } = Object.getPrototypeOf(db.$client.prepare('select 1')).constructor ?? {};
  if (!prototype) throw new Error('No statements to listen to.');
  const kept = { all: prototype.all, get: prototype.get };
  const listen = (name: 'all' | 'get') =>
    function (this: Database.Statement, ...values: unknown[]) {
      runs.push({ source: this.source, values });
      return kept[name].apply(this, values);
    };
  Object.assign(prototype, { all: listen('all'), get: listen('get') });
  try {
    answer(db);
  } finally {
    Object.assign(prototype, kept);
  }
  return runs;
}

function lackingIn(client: Client, source: string, named: ReadonlySet<string>): string[] {
  return tablesOf(client, source).flatMap((table) => {
    const place = TABLE_TOPICS.get(table);
    if (!place) return [`${table} has no topic`];
    if (!named.has(place.topic)) return [`${place.topic} (${table})`];
    const { quiet } = place;
    return !quiet || named.has(quiet.topic) || quiet.isUnseenBy(source) ? [] : [`${quiet.topic} (${table})`];
  });
}

type Step = { opcode: string; p2: number; p3: number };

/** The tables that a statement opens, directly or by an index. */
function tablesOf(client: Client, source: string): string[] {
  const steps = client.prepare<[], Step>(`explain ${source.replace(/\?/g, 'null')}`).all();
  const roots = steps.filter(({ opcode, p3 }) => opcode === 'OpenRead' && p3 === 0).map(({ p2 }) => p2);
  const tables = client
    .prepare<[string], { name: string }>(
      'select distinct tbl_name as name from sqlite_schema where rootpage in (select value from json_each(?))',
    )
    .all(JSON.stringify(roots));
  return tables.map(({ name }) => name);
}
