import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openDatabase, withPlusSigns } from './client';

describe('a prepared statement', () => {
  it.each([
    ['select 1 from a where b = ? and c in (?, ?) limit ?', 'select 1 from a where b = +? and c in (+?, +?) limit +?'],
    ["select '?' || 'it''s ?' as \"who?\", `x?` where y = ?", "select '?' || 'it''s ?' as \"who?\", `x?` where y = +?"],
    ['insert into a values (?, ?)', 'insert into a values (+?, +?)'],
    ['select 1', 'select 1'],
  ])('%s', (source, prepared) => {
    expect(withPlusSigns(source)).toBe(prepared);
  });

  it('has plus signs, whichever method prepares it', () => {
    const db = openDatabase(':memory:');
    expect(db.$client.prepare('select ? as one').source).toBe('select +? as one');
    const statement = db.select({ one: sql`${sql.placeholder('one')}` }).from(sql`(select 1)`);
    expect(statement.prepare().get({ one: 'satu' })).toEqual({ one: 'satu' });
    db.$client.close();
  });

  it.each([
    ['integer', 7, 7, 'integer'],
    ['text', '007', '007', 'text'],
    ['real', 1.5, 1.5, 'real'],
    ['text', null, null, 'null'],
    ['blob', Buffer.from([0, 255]), Buffer.from([0, 255]), 'blob'],
  ])('stores in a column of type %s the value %s unchanged', (kind, given, kept, type) => {
    const { $client } = openDatabase(':memory:');
    $client.exec(`create table t (v ${kind}) strict`);
    $client.prepare('insert into t values (?)').run(given);
    expect($client.prepare('select v, typeof(v) as type from t where v is ?').get(given)).toEqual({ v: kept, type });
    $client.close();
  });
});
