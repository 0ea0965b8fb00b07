import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { type Connection, openDatabase } from '@/db/client';
import { cast } from '@/tests/support/cast';
import { actingAs } from '@/tests/support/context';
import { freshBytes, freshDatabase } from '@/tests/support/database';
import { countSubmitted, hasSubmitted, openBox, submitAnonymously } from './anonymous';
import type { Db } from './context';

const SECRET = 'a secret of the folder';
const BOX = 'round-1';

let db: Connection;
beforeEach(() => {
  db = freshDatabase();
});

const answer = (token: string, content: unknown = { says: token }, box = BOX) =>
  submitAnonymously({ db, secret: SECRET }, { box, token }, content);
const officer = () => actingAs(db, cast.agencyAdmin, '2026-07-01');

function opened(given: { least?: number; secret?: string; box?: string } = {}): unknown[] {
  const kept: unknown[] = [];
  openBox(officer(), {
    box: BOX,
    secret: SECRET,
    least: 1,
    moves: 'nothing',
    ...given,
    keep: (_: Db, content) => kept.push(content),
  });
  return kept;
}

/** The content of every table, by the name of the table. */
function wholeOf(connection: Connection): Map<string, string> {
  const tables = connection.$client
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => [table, JSON.stringify(connection.$client.prepare(`select * from ${table}`).all())]),
  );
}

describe('an anonymous answer', () => {
  it('counts once for each token, however often it is sent', () => {
    expect([answer('a'), answer('a', { says: 'something else' }), answer('b')]).toEqual([
      'taken',
      'taken-before',
      'taken',
    ]);
    expect(countSubmitted(db, BOX)).toBe(2);
    expect(opened()).toHaveLength(2);
    expect(opened()).toEqual([]);
  });

  it('counts only for its own box', () => {
    answer('a');
    expect(answer('a', {}, 'round-2')).toBe('taken');
    expect([countSubmitted(db, BOX), countSubmitted(db, 'round-2')]).toEqual([1, 1]);
    expect(opened({ box: 'round-2' })).toEqual([{}]);
    expect(opened()).toEqual([{ says: 'a' }]);
  });

  it('is known to exist only to those who know the token and the secret', () => {
    answer('a');
    expect(hasSubmitted({ db, secret: SECRET }, { box: BOX, token: 'a' })).toBe(true);
    expect(hasSubmitted({ db, secret: SECRET }, { box: BOX, token: 'b' })).toBe(false);
    expect(hasSubmitted({ db, secret: 'another secret' }, { box: BOX, token: 'a' })).toBe(false);
  });

  it('comes back with its content unchanged', () => {
    const said = { words: 'Kerja sama baik — “tepat” 👍', marks: [5, null, 3], note: ' ' };
    answer('a', said);
    expect(opened()).toEqual([said]);
  });

  it('is written only into its own two tables', () => {
    const before = wholeOf(db);
    answer('a');
    const changed = [...wholeOf(db)].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table);
    expect(changed.sort()).toEqual(['anonymous_receipts', 'anonymous_submissions']);
  });

  it('is refused completely above 64 kB', () => {
    expect(() => answer('a', 'x'.repeat(65_536))).toThrow(RangeError);
    expect(countSubmitted(db, BOX)).toBe(0);
    expect(answer('a', 'x'.repeat(65_534))).toBe('taken');
  });
});

describe('what a reader of the database sees of an anonymous answer', () => {
  const sealedOf = () => db.$client.prepare('select sealed from anonymous_submissions').pluck().all() as Uint8Array[];

  it('neither table has row numbers, times or people', () => {
    for (const table of ['anonymous_receipts', 'anonymous_submissions']) {
      expect(() => db.$client.prepare(`select rowid from ${table}`)).toThrow('no such column');
      const columns = db.$client.pragma(`table_info(${table})`) as { name: string }[];
      expect(
        columns.map(({ name }) => name).filter((name) => !['id', 'receipt', 'box', 'sealed'].includes(name)),
      ).toEqual([]);
      expect(db.$client.pragma(`foreign_key_list(${table})`)).toEqual([]);
    }
  });

  it('the order of the rows is not the order of arrival', () => {
    const tokens = Array.from({ length: 40 }, (_, i) => `t${i}`);
    for (const token of tokens) answer(token, token);
    const order = opened();
    expect([...order].sort()).toEqual([...tokens].sort());
    expect(order).not.toEqual(tokens);
  });

  it('a short answer has the same length as a long one', () => {
    answer('a', 'ya');
    answer('b', 'panjang '.repeat(400));
    const [one, other] = sealedOf();
    expect(one!.length).toBe(other!.length);
  });

  it('the database files show neither words nor token before the box is opened', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anonymous-'));
    writeFileSync(join(folder, 'capaian.db'), freshBytes());
    const onDisk = openDatabase(join(folder, 'capaian.db'));
    submitAnonymously({ db: onDisk, secret: SECRET }, { box: BOX, token: 'undangan-7' }, 'rahasia-sekali');
    const bytes = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)).toString('latin1'))
      .join('');
    onDisk.$client.close();
    expect(bytes).toContain(BOX);
    expect(bytes).not.toContain('undangan-7');
    expect(bytes).not.toContain('rahasia-sekali');
  });
});

describe('a box', () => {
  it('stays closed and reveals nothing while too few answers wait', () => {
    answer('a');
    answer('b');
    const before = wholeOf(db);
    expect(opened({ least: 3 })).toEqual([]);
    expect(wholeOf(db)).toEqual(before);
    answer('c');
    expect(opened({ least: 3 })).toHaveLength(3);
  });

  it('leaves one entry in the trail: the number of answers, and nothing of their content', () => {
    for (const token of ['a', 'b', 'c']) answer(token);
    const last = () =>
      db.$client.prepare('select event, subject, detail from audit_entries order by seq desc limit 1').get();
    opened();
    expect(last()).toEqual({ event: 'anonymous.box-opened', subject: BOX, detail: '{"kept":3,"closed":0}' });
  });

  it('stays as it was if one answer cannot be stored', () => {
    answer('a');
    answer('b');
    const before = wholeOf(db);
    let kept = 0;
    const keep = () => {
      kept += 1;
      if (kept === 2) throw new Error('no room');
    };
    expect(() => openBox(officer(), { box: BOX, secret: SECRET, least: 1, moves: 'nothing', keep })).toThrow('no room');
    expect(wholeOf(db)).toEqual(before);
  });

  it('does not count answers that were sealed with another secret: a single new one would be opened alone', () => {
    for (const token of ['b', 'c']) submitAnonymously({ db, secret: 'the secret before' }, { box: BOX, token }, 'old');
    answer('a');
    const before = wholeOf(db);
    expect(opened({ least: 3 })).toEqual([]);
    expect(wholeOf(db)).toEqual(before);
    answer('d');
    answer('e');
    expect(opened({ least: 3 })).toHaveLength(3);
  });

  it('keeps answers that were sealed with another secret, and reports how many', () => {
    answer('a');
    submitAnonymously({ db, secret: 'the secret before' }, { box: BOX, token: 'b' }, 'old');
    expect(opened()).toEqual([{ says: 'a' }]);
    expect(db.$client.prepare('select detail from audit_entries order by seq desc limit 1').pluck().get()).toBe(
      '{"kept":1,"closed":1}',
    );
    expect(opened({ secret: 'the secret before' })).toEqual(['old']);
  });
});
