import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { inserter } from './prepared';

const notes = sqliteTable('notes', {
  id: integer('id').primaryKey(),
  words: text('words').notNull().default('none'),
  isRead: integer('is_read', { mode: 'boolean' }),
  at: integer('at', { mode: 'timestamp_ms' }),
});

it('rows are inserted with the values of their columns, left out ones with their default, null as null', () => {
  const db = openDatabase(':memory:');
  db.$client.exec(
    "create table notes (id integer primary key, words text not null default 'none', is_read integer, at integer)",
  );
  const insert = inserter(notes);
  const rows = [
    { id: 1, words: 'satu', isRead: true, at: new Date(5) },
    { id: 2, isRead: false },
    { id: 3, isRead: null, at: null },
    { id: 4, words: undefined, isRead: true },
    { id: 5, words: 'lima', isRead: false, at: new Date(6) },
  ];
  for (const row of rows) insert(db, row);
  expect(db.select().from(notes).all()).toEqual([
    rows[0],
    { id: 2, words: 'none', isRead: false, at: null },
    { id: 3, words: 'none', isRead: null, at: null },
    { id: 4, words: 'none', isRead: true, at: null },
    rows[4],
  ]);
  const prepare = db.$client.prepare;
  db.$client.prepare = (() => {
    throw new Error('prepared again');
  }) as typeof prepare;
  insert(db, { id: 6, words: 'enam', isRead: true, at: null });
  db.$client.prepare = prepare;
  expect(db.select().from(notes).all()).toHaveLength(6);
  db.$client.close();
});
