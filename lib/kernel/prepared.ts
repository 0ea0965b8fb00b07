import type { Db } from './context';

/** Builds a statement once per connection: preparing costs ten times as much as running (a transaction shares its session). */
export function prepared<Statement>(build: (db: Db) => Statement): (db: Db) => Statement {
  const built = new WeakMap<object, Statement>();
  return (db) => {
    const { session } = db as unknown as { session: object };
    const known = built.get(session);
    if (known) return known;
    const statement = build(db);
    built.set(session, statement);
    return statement;
  };
}
