import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The tables that requests fill without a command. */
const TRACES = [
  'sessions',
  'sign_in_delays',
  'security_events',
  'form_tokens',
  'kept_posts',
  'form_drafts',
  'sqlite_sequence',
];

/** Reads the database of a running server directly. It never changes a record. */
export class Records {
  private readonly db: Database.Database;

  /** Set `mayRecover` only for a copy of the folder. SQLite may then write the WAL into the database file. */
  constructor(folder: string, { mayRecover = false } = {}) {
    this.db = new Database(join(folder, 'capaian.db'), { readonly: !mayRecover });
  }

  close(): void {
    this.db.close();
  }

  /** The number of audit entries. Every command writes one. */
  operations(): number {
    return this.number('select count(*) from audit_entries');
  }

  /** The events of the audit entries after the first `after` entries, in order. */
  eventsAfter(after: number): string[] {
    return this.db
      .prepare('select event from audit_entries order by seq limit -1 offset ?')
      .pluck()
      .all(after) as string[];
  }

  number(sql: string, ...values: unknown[]): number {
    return Number(
      this.db
        .prepare(sql)
        .pluck()
        .get(...values) ?? 0,
    );
  }

  text(sql: string, ...values: unknown[]): string {
    return String(
      this.db
        .prepare(sql)
        .pluck()
        .get(...values) ?? '',
    );
  }

  rows(sql: string): Record<string, unknown>[] {
    return this.db.prepare(sql).all() as Record<string, unknown>[];
  }

  /** A hash of all rows of all tables, except the tables that requests fill without a command. */
  contentHash(): string {
    const tables = this.db
      .prepare("select name from sqlite_master where type = 'table' order by name")
      .pluck()
      .all() as string[];
    const hash = createHash('sha256');
    for (const table of tables.filter((name) => !TRACES.includes(name))) {
      hash.update(table);
      for (const row of this.db.prepare(`select * from "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
    }
    return hash.digest('base64');
  }
}
