import { join } from 'node:path';
import { readAnchors } from '@/db/audit-anchors';
import { type Connection, openDatabase } from '@/db/client';
import { isSound, verifyTrail } from '@/lib/audit/queries/verification';
import type { Field, Row } from '../field';
import type { Random } from '../random';

const TRIES = 400;
const COLUMNS = ['at', 'event', 'subject', 'actor_id', 'detail', 'previous_hash', 'hash', 'key_id'];

/** One change by an attacker who has the database file but not the key. Returns what was changed. */
type Tampering = (db: Connection, random: Random) => string;

const entry = (db: Connection, random: Random) => random.between(1, last(db));
const last = (db: Connection) => Number(value(db, 'select max(seq) from audit_entries'));
const value = (db: Connection, sql: string, ...values: unknown[]) =>
  db.$client
    .prepare(sql)
    .pluck()
    .get(...values);
const change = (db: Connection, sql: string, ...values: unknown[]) => db.$client.prepare(sql).run(...values).changes;

/** A value that differs: a text with one more letter, or a number that is higher by 1000. */
function altered(text: unknown): string | number {
  return typeof text === 'number' ? text + 1000 : `${text ?? ''}x`;
}

const TAMPERINGS: readonly Tampering[] = [
  (db, random) => {
    const [seq, column] = [entry(db, random), random.one(COLUMNS)];
    const before = value(db, `select ${column} from audit_entries where seq = ?`, seq);
    change(db, `update audit_entries set ${column} = ? where seq = ?`, altered(before), seq);
    return `${column} of entry ${seq} changed`;
  },
  (db, random) => {
    const seq = entry(db, random);
    change(db, 'delete from audit_entries where seq = ?', seq);
    return `entry ${seq} deleted`;
  },
  (db, random) => {
    const seq = last(db) - random.between(0, 3);
    change(db, 'delete from audit_entries where seq >= ?', seq);
    return `all entries from ${seq} on deleted`;
  },
  (db) => {
    const [seq, columns] = [last(db), COLUMNS.filter((column) => column !== 'hash').join(', ')];
    change(
      db,
      `insert into audit_entries (${columns}, hash) select ${columns}, hash || 'x' from audit_entries where seq = ?`,
      seq,
    );
    return 'an entry added behind the last';
  },
  (db, random) => {
    const id = paperOf(db, random);
    const before = String(value(db, 'select snapshot from issued_papers where id = ?', id));
    change(db, 'update issued_papers set snapshot = ? where id = ?', before.replace(/[aeiou]/, 'y'), id);
    return `the content of paper ${id} changed`;
  },
  (db, random) => {
    const id = paperOf(db, random);
    change(db, "update issued_papers set content_hash = content_hash || '0' where id = ?", id);
    return `the hash of paper ${id} changed`;
  },
  (db) => {
    const sql =
      "update appraisals set predikat = case predikat when 'baik' then 'sangat-baik' else 'baik' end where predikat is not null";
    change(db, sql);
    return 'a better predikat';
  },
];

function paperOf(db: Connection, random: Random): unknown {
  const papers = Number(value(db, 'select count(*) from issued_papers'));
  return value(db, 'select id from issued_papers order by id limit 1 offset ?', random.between(0, papers - 1));
}

/**
 * Changes, deletes or adds rows of the audit trail, of papers and of appraisals outside the application. The check of the trail must find
 * each change.
 */
export const tampering: Row = {
  name: 'tampering',
  attack: async (field, tally) => {
    const folder = await usedFolder(field);
    const db = openDatabase(join(folder, 'capaian.db'));
    const { anchors } = readAnchors(folder);
    tally.count(isSound(verifyTrail(db, anchors)) ? undefined : 'the trail is not sound before anything was touched');
    // An attacker who has the file can also switch off its constraints.
    db.$client.pragma('foreign_keys = off');
    for (let n = 0; n < field.triesFor(TRIES); n += 1) {
      db.$client.exec('begin');
      const done = field.random.one(TAMPERINGS)(db, field.random);
      tally.count(isFound(db, anchors) ? undefined : `${done}: not found`);
      db.$client.exec('rollback');
    }
    tally.count(isSound(verifyTrail(db, anchors)) ? undefined : 'the trail is not sound after all was taken back');
    db.$client.close();
  },
};

/** Whether the check finds a change. A change that makes the check throw counts as found. */
function isFound(db: Connection, anchors: Parameters<typeof verifyTrail>[1]): boolean {
  try {
    return !isSound(verifyTrail(db, anchors));
  } catch {
    return true;
  }
}

/** A folder that was served once and stopped, so that heads of the trail are stored outside its database. */
async function usedFolder(field: Field): Promise<string> {
  const target = await field.serve();
  await target.stop();
  return target.folder;
}
