import { eq, sql } from 'drizzle-orm';
import { alias, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Connection, openDatabase } from './client';

const makers = sqliteTable('makers', {
  id: integer('id').primaryKey(),
  name: text('name'),
  isOpen: integer('is_open', { mode: 'boolean' }),
  since: integer('since', { mode: 'timestamp_ms' }),
  marks: text('marks', { mode: 'json' }).$type<string[]>(),
});
const things = sqliteTable('things', { id: integer('id').primaryKey(), makerId: integer('maker_id') });

let db: Connection;
beforeEach(() => {
  db = openDatabase(':memory:');
  db.$client.exec(`create table makers (id integer primary key, name text, is_open integer, since integer, marks text);
    create table things (id integer primary key, maker_id integer);
    insert into makers values (1, 'Ani', 1, 1000, '["a","b"]'), (2, null, 0, null, null);
    insert into things values (10, 1), (20, 2), (30, null);`);
});

const ani = { id: 1, name: 'Ani', isOpen: true, since: new Date(1000), marks: ['a', 'b'] };
const nameless = { id: 2, name: null, isOpen: false, since: null, marks: null };

describe('rows', () => {
  it('have the values of their columns, read by the kind of each', () => {
    expect(db.select().from(makers).all()).toEqual([ani, nameless]);
    expect(db.select().from(makers).where(eq(makers.id, 2)).get()).toEqual(nameless);
    expect(db.select().from(makers).where(eq(makers.id, 3)).get()).toBeUndefined();
    expect(db.select().from(makers).where(eq(makers.id, 1)).values()).toEqual([[1, 'Ani', 1, 1000, '["a","b"]']]);
  });

  it('have the parts of joined tables, and null for one that is not there', () => {
    const joined = db.select().from(things).leftJoin(makers, eq(makers.id, things.makerId)).orderBy(things.id).all();
    expect(joined).toEqual([
      { things: { id: 10, makerId: 1 }, makers: ani },
      { things: { id: 20, makerId: 2 }, makers: nameless },
      { things: { id: 30, makerId: null }, makers: null },
    ]);
  });

  it('have an object of columns that are null, where its table was joined for sure or has a companion', () => {
    const maker = alias(makers, 'maker');
    const rows = db
      .select({ part: { name: maker.name, of: things.id }, other: { name: maker.name, id: maker.id } })
      .from(things)
      .innerJoin(maker, eq(maker.id, things.makerId))
      .orderBy(things.id)
      .all();
    expect(rows[1]).toEqual({ part: { name: null, of: 20 }, other: { name: null, id: 2 } });
    const mixed = db
      .select({ part: { name: makers.name, of: things.id } })
      .from(things)
      .leftJoin(makers, eq(makers.id, things.makerId))
      .orderBy(things.id)
      .all();
    expect(mixed.map(({ part }) => part)).toEqual([
      { name: 'Ani', of: 10 },
      { name: null, of: 20 },
      { name: null, of: 30 },
    ]);
  });

  it('have calculated values, as they are or by a decoder', () => {
    const inner = db
      .select({ id: makers.id, twice: sql<number>`${makers.id} * 2`.as('twice') })
      .from(makers)
      .as('inner');
    const rows = db
      .select({ twice: inner.twice, upper: sql<string>`upper('x')`, at: sql`${inner.id} * 1000`.mapWith(makers.since) })
      .from(inner)
      .all();
    expect(rows).toEqual([
      { twice: 2, upper: 'X', at: new Date(1000) },
      { twice: 4, upper: 'X', at: new Date(2000) },
    ]);
  });

  it('come from a statement that writes, as its answer', () => {
    const written = db
      .insert(makers)
      .values({ isOpen: true, since: new Date(5) })
      .returning({ id: makers.id, isOpen: makers.isOpen });
    expect(written.get()).toEqual({ id: 3, isOpen: true });
    expect(
      db
        .update(makers)
        .set({ marks: ['c'] })
        .where(eq(makers.id, 3))
        .run().changes,
    ).toBe(1);
    expect(db.select({ marks: makers.marks }).from(makers).where(eq(makers.id, 3)).get()).toEqual({ marks: ['c'] });
  });
});

describe('values', () => {
  it('of an execution are written as their column writes them, and none may be missing', () => {
    const { placeholder } = sql;
    const add = db.insert(makers).values({ name: 'Budi', since: placeholder('since'), isOpen: placeholder('isOpen') });
    const adding = add.returning().prepare();
    expect(adding.get({ since: new Date(7), isOpen: false })).toMatchObject({ since: new Date(7), isOpen: false });
    expect(adding.all({ since: new Date(8), isOpen: true })).toMatchObject([{ since: new Date(8), isOpen: true }]);
    const found = db
      .select({ id: makers.id })
      .from(makers)
      .where(sql`${makers.name} = ${'Budi'} and ${makers.since} = ${placeholder('ms')}`)
      .prepare();
    expect([found.all({ ms: 7 }), found.get({ ms: 8 }), found.all({ ms: 9 })]).toEqual([[{ id: 3 }], { id: 4 }, []]);
    expect(() => found.all({ other: 1 })).toThrow('ms');
    expect(() => add.prepare().run({ since: null })).toThrow('isOpen');
  });
});

describe('a statement', () => {
  const prepared = (run: () => void): string[] => {
    const { prepare } = db.$client;
    const sources: string[] = [];
    db.$client.prepare = ((source: string) => {
      sources.push(source);
      return prepare(source);
    }) as typeof prepare;
    run();
    return sources;
  };

  it('is prepared once, also in a transaction and after a change of its table', () => {
    const read = () => db.select().from(things).where(eq(things.id, 10)).all();
    expect(
      prepared(() => {
        expect(read()).toEqual(db.transaction((tx) => tx.select().from(things).where(eq(things.id, 10)).all()));
        db.$client.exec('alter table things add column more text');
        expect(read()).toEqual([{ id: 10, makerId: 1 }]);
      }),
    ).toHaveLength(1);
  });

  it('is prepared again when hundreds of others came after it, and each time if it is a pragma', () => {
    const sources = prepared(() => {
      for (let n = 0; n < 500; n += 1)
        db.select({ n: sql.raw(`${n}`) })
          .from(things)
          .all();
      db.select({ n: sql.raw('0') })
        .from(things)
        .all();
      db.select({ n: sql.raw('499') })
        .from(things)
        .all();
      for (let n = 0; n < 2; n += 1) db.run(sql.raw('pragma cache_size = 100'));
    });
    expect(sources).toHaveLength(500 + 1 + 2);
  });

  it('that is wrong leaves the others as they are', () => {
    expect(() =>
      db
        .select({ n: sql.raw('nothing') })
        .from(things)
        .all(),
    ).toThrow();
    expect(prepared(() => db.run(sql.raw('select 1')))).toEqual(['select 1']);
    expect(db.all(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  it('answers with objects or arrays, whatever another one of the same text did', () => {
    const text = sql`select id from things limit 1`;
    const built = () => db.select({ id: sql.raw('id') }).from(sql.raw('things limit 1'));
    for (let n = 0; n < 2; n += 1) {
      expect(db.all(text)).toEqual([{ id: 10 }]);
      expect(db.values(text)).toEqual([[10]]);
      expect(built().all()).toEqual([{ id: 10 }]);
      expect(built().values()).toEqual([[10]]);
      expect(db.get(text)).toEqual({ id: 10 });
    }
  });
});
