import type Database from 'better-sqlite3';
import { TABLE_TOPICS, type TablePlace } from './table-topics';

type Client = Database.Database;
type Event = 'insert' | 'update' | 'delete';
type Written = { topic: string; record: string | null; place: string };
type Move = { topic: string; moved: number; record: string | null };

/** Adds triggers that note every write to a table in `test_writes`: the topic to which the table belongs, and the record. */
export function noteWrites(client: Client): void {
  client.exec('create table test_writes (topic text, record text, place text)');
  for (const [table, place] of TABLE_TOPICS)
    for (const event of ['insert', 'update', 'delete'] as const) client.exec(triggerOf(table, place, event));
}

function triggerOf(table: string, { topic, record, quiet }: TablePlace, event: Event): string {
  const row = event === 'delete' ? 'old' : 'new';
  const isQuiet = quiet?.[event];
  const moved = isQuiet ? `case when ${isQuiet} then '${quiet.topic}' else '${topic}' end` : `'${topic}'`;
  return `create trigger test_writes_${table}_${event} after ${event} on ${table} begin
    insert into test_writes values (${moved}, ${record ? `${row}.${record}` : "''"}, '${event} ${table}'); end`;
}

/**
 * Checks every transaction at its end: the counter of each topic that was written must have moved, and for a topic that is counted by
 * record, the counter of each record. So a command that declares too few topics fails in the first test that runs it (decision 37).
 */
export function holdToMoves(client: Client): void {
  const wrap = client.transaction.bind(client);
  client.transaction = ((run: (...values: unknown[]) => unknown) => {
    const watched = (...values: unknown[]) => {
      client.prepare('delete from test_writes').run();
      const before = countersOf(client);
      const result = run(...values);
      const faults = undeclared(client, before);
      if (faults.length > 0)
        throw new Error(`${lastEvent(client)} does not declare what it moves: ${faults.join('; ')}`);
      return result;
    };
    const [plain, held] = [wrap(run), wrap(watched)];
    const behind =
      (behavior: 'default' | 'deferred' | 'immediate' | 'exclusive') =>
      (...values: unknown[]) =>
        (client.inTransaction ? plain : held)[behavior](...values);
    return Object.assign(behind('default'), {
      default: behind('default'),
      deferred: behind('deferred'),
      immediate: behind('immediate'),
      exclusive: behind('exclusive'),
      database: client,
    });
  }) as unknown as typeof client.transaction;
}

function countersOf(client: Client): Map<string, number> {
  const rows = client.prepare<[], { topic: string; moved: number }>('select topic, moved from topic_counters').all();
  return new Map(rows.map(({ topic, moved }) => [topic, moved]));
}

function undeclared(client: Client, before: ReadonlyMap<string, number>): string[] {
  const written = client.prepare<[], Written>('select distinct topic, record, place from test_writes').all();
  const moves = client
    .prepare<[], Move>('select topic, moved, record from topic_moves')
    .all()
    .filter(({ topic, moved }) => moved > (before.get(topic) ?? 0));
  const isDeclared = ({ topic, record }: Written) =>
    moves.some((move) => move.topic === topic && (move.record === null || move.record === record));
  return written
    .filter((write) => !isDeclared(write))
    .map(({ topic, record, place }) => `${topic} (${place} ${record})`);
}

function lastEvent(client: Client): string {
  const last = client.prepare<[], { event: string }>('select event from audit_entries order by seq desc limit 1').get();
  return last?.event ?? 'A transaction';
}
