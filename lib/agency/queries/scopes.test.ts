import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Connection, openDatabase } from '@/db/client';
import { covers, isInSubtree, type Scope } from '../rules/scopes';
import { isBelow, scopeTable, scopeText, withinScope } from './scopes';

let db: Connection;
beforeAll(() => {
  db = openDatabase(':memory:');
  db.run(sql`create table places (path text not null) strict`);
  db.run(sql`create index by_path on places (path)`);
  return () => void db.$client.close();
});

const pathsWhere = (where: SQL | undefined) =>
  db.all<{ path: string }>(sql`select path from places where ${where ?? sql`1`} order by path`).map(({ path }) => path);

/**
 * Few characters, so that names often have the same beginning. Among them are the neighbours of the slash (`.` and `0`) and characters
 * outside of ASCII.
 */
const id = fc.string({
  unit: fc.constantFrom('a', 'b', 'B', '-', '.', '0', '1', '_', 'z', '~', 'é', '😀'),
  minLength: 1,
  maxLength: 3,
});
const path = fc.array(id, { minLength: 1, maxLength: 4 }).map((ids) => `${ids.join('/')}/`);
const tree = fc.uniqueArray(path, { minLength: 1, maxLength: 25 });

/** Paths of a tree, and a scope: everything, or up to three roots, of which some are in the tree. */
const placed = tree.chain((places) =>
  fc.record({
    places: fc.constant(places),
    scope: fc.oneof(
      fc.constant<Scope>('all'),
      fc.array(fc.oneof(fc.constantFrom(...places), path), { maxLength: 3 }) as fc.Arbitrary<Scope>,
    ),
  }),
);

function fill(places: readonly string[]): void {
  db.run(sql`delete from places`);
  for (const place of places) db.run(sql`insert into places values (${place})`);
}

describe('a part of the tree in SQL', () => {
  it('is the same as in the rules', () => {
    fc.assert(
      fc.property(placed, ({ places, scope }) => {
        fill(places);
        const covered = places.filter((place) => covers(scope, place)).sort(byBytes);
        expect(pathsWhere(withinScope(sql`path`, scope))).toEqual(covered);
        const kept = scopeTable(sql`${scopeText(scope)}`);
        expect(pathsWhere(sql`exists (select 1 from ${kept.ranges} where ${kept.isWithin(sql`places.path`)})`)).toEqual(
          covered,
        );
        const joined = sql`select places.path from ${kept.ranges} cross join places on ${kept.isWithin(sql`places.path`)}`;
        const rows = db.all<{ path: string }>(joined).map((row) => row.path);
        expect(rows.sort(byBytes), 'a join repeats no row').toEqual(covered);
      }),
    );
  });

  it('is the same for a path that comes from another row', () => {
    fc.assert(
      fc.property(tree, fc.nat(), (places, at) => {
        fill(places);
        const place = places[at % places.length]!;
        expect(pathsWhere(isBelow(sql`path`, sql`${place}`))).toEqual(
          places.filter((other) => isInSubtree(other, place)).sort(byBytes),
        );
        expect(pathsWhere(isBelow(sql`${place}`, sql`path`))).toEqual(
          places.filter((other) => isInSubtree(place, other)).sort(byBytes),
        );
      }),
    );
  });

  it.each([
    ['the top itself', 'kota/dinas/', true],
    ['what lies below', 'kota/dinas/bidang/seksi/', true],
    ['what stands above', 'kota/', false],
    ['a neighbour whose name begins alike', 'kota/dinas2/', false],
    ['a neighbour just before', 'kota/dinas./', false],
    ['a neighbour just behind', 'kota/dinas0/', false],
  ])('%s (%s) lies below kota/dinas/: %s', (_, place, lies) => {
    fill([place]);
    expect(covers(['kota/dinas/'], place)).toBe(lies);
    expect(pathsWhere(withinScope(sql`path`, ['kota/dinas/']))).toEqual(lies ? [place] : []);
  });

  it.each(['', 'kota', 'k'])('a root that is no path (%j) opens nothing', (root) => {
    fill(['kota/', 'kota/dinas/']);
    expect(covers([root], 'kota/')).toBe(false);
    expect(pathsWhere(withinScope(sql`path`, [root]))).toEqual([]);
    const kept = scopeTable(sql`${scopeText([root])}`);
    expect(pathsWhere(sql`exists (select 1 from ${kept.ranges} where ${kept.isWithin(sql`places.path`)})`)).toEqual([]);
  });

  it('a record without a unit belongs to the whole agency', () => {
    expect([covers('all', null), covers(['kota/'], null), covers([], null)]).toEqual([true, false, false]);
  });

  it.each([
    ['of a scope', () => withinScope(sql`path`, ['a/', 'b/'])!],
    ['of a row', () => isBelow(sql`path`, sql`${'a/'}`)],
  ])('is a range of the index: %s', (_, where) => {
    const plan = db.all<{ detail: string }>(sql`explain query plan select path from places where ${where()}`);
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(
      /SEARCH places USING COVERING INDEX by_path \(path>\? AND path<\?\)/,
    );
  });
});

function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
