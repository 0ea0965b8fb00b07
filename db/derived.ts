import { sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { nameKeys } from '../lib/people/rules/person-names';
import { tellApart, treeOrder } from '../lib/people/rules/unit-names';
import type * as schema from './schema';

type Db = Pick<BetterSQLite3Database<typeof schema>, 'all' | 'run'>;
type UnitRow = {
  id: string;
  code: string;
  name: string;
  path: string;
  isClosed: number;
  apart: string;
  sortKey: string;
};

/**
 * Writes the columns of units that depend on all units: the addition to names that several units have, and the order in the tree. Every
 * operation that adds, changes, moves or closes a unit must end with this. Returns true if something was written.
 */
export function keepUnitNames(db: Db): boolean {
  const rows = db.all<UnitRow>(
    sql`select id, code, name, path, closed_on is not null as isClosed, apart, sort_key as sortKey from units`,
  );
  const units = rows.map((row) => ({ ...row, isClosed: row.isClosed === 1 }));
  const [words, order] = [tellApart(units), treeOrder(units)];
  let changed = false;
  for (const { id, ...row } of rows) {
    const [apart, sortKey] = [words.get(id) ?? '', order.get(id) ?? ''];
    if (apart === row.apart && sortKey === row.sortKey) continue;
    db.run(sql`update units set apart = ${apart}, sort_key = ${sortKey} where id = ${id}`);
    changed = true;
  }
  return changed;
}

/** Fills the derived columns of rows that an earlier version or a test wrote. Returns true if something was written. */
export function fillDerived(db: Db): boolean {
  const bare = db.all<{ id: string; name: string }>(sql`select id, name from employees where search_name = ''`);
  for (const { id, name } of bare) {
    const { sortName, searchName } = nameKeys(name);
    db.run(sql`update employees set sort_name = ${sortName}, search_name = ${searchName} where id = ${id}`);
  }
  return keepUnitNames(db) || bare.length > 0;
}
