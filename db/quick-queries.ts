import type { Statement } from 'better-sqlite3';
import { is, Param, Placeholder } from 'drizzle-orm';
import { type RowQuery, rowReader } from './row-reader';

type Values = Readonly<Record<string, unknown>>;
type Client = { prepare(source: string): Statement };
/** A statement as drizzle prepared it. These fields are public in JavaScript, but drizzle's types do not declare all of them. */
type Query = {
  stmt: Statement;
  query: { sql: string; params: readonly unknown[] };
  logger: { logQuery(sql: string, values: unknown[]): void };
  fields?: RowQuery['fields'];
  joinsNotNullableMap?: RowQuery['joins'];
  run(values?: Values): unknown;
  all(values?: Values): unknown[];
  get(values?: Values): unknown;
  values(values?: Values): unknown[][];
};
type Rest = [executeMethod: string, inArrays: boolean, mapper?: unknown, metadata?: unknown, cache?: unknown];
type Session = {
  client: Client;
  prepareQuery(query: { sql: string }, fields: RowQuery['fields'] | undefined, ...rest: Rest): Query;
};

/**
 * How many statements are cached: the most recently used ones. A statement with a list of values has a different text for each length of
 * the list.
 */
const MOST_KEPT = 400;
const LONGEST_KEPT = 8000;
/** SQLite runs some pragmas while it prepares them, so pragmas are never cached. */
const IS_PRAGMA = /^\s*pragma/i;

/**
 * Makes the statements of a drizzle database faster, with the same answers. Statements with the same text are prepared once. What drizzle
 * computes again for each value and row (which values are placeholders, how a column is read) is computed once for each statement.
 */
export function cacheStatements(db: object): void {
  const { session } = db as { session: Session };
  const { client } = session;
  const prepareQuery = session.prepareQuery.bind(session);
  // Once a prepared statement is switched to arrays, it stays so until it is switched back. So there are two caches: a text may have a
  // statement in each.
  const [inArrays, inObjects] = [keptStatements(client), keptStatements(client)];
  session.prepareQuery = (query, fields, ...rest) => {
    session.client = fields ? inArrays : inObjects;
    try {
      const made = prepareQuery(query, fields, ...rest);
      return rest[2] ? made : quick(made);
    } finally {
      session.client = client;
    }
  };
}

function keptStatements(client: Client): Client {
  const statements = new Map<string, Statement>();
  return {
    prepare: (source) => {
      const known = statements.get(source);
      const statement = known ?? client.prepare(source);
      if (source.length > LONGEST_KEPT || IS_PRAGMA.test(source)) return statement;
      statements.delete(source);
      statements.set(source, statement);
      if (statements.size > MOST_KEPT) statements.delete(statements.keys().next().value!);
      return statement;
    },
  };
}

function quick(made: Query): Query {
  const { stmt, fields } = made;
  const bound = binder(made);
  made.run = (values) => stmt.run(...bound(values));
  if (fields) return withObjects(made, fields, bound);
  made.values = (values) => {
    try {
      return stmt.raw().all(...bound(values)) as unknown[][];
    } finally {
      stmt.raw(false);
    }
  };
  return made;
}

function withObjects(made: Query, fields: RowQuery['fields'], bound: Binder): Query {
  const { stmt } = made;
  let known: ReturnType<typeof rowReader> | undefined;
  const read = (row: unknown) => {
    // The reader is made with the first row, because drizzle sets the joins only after it has made the query.
    known ??= rowReader({ fields, joins: made.joinsNotNullableMap });
    return known(row as unknown[]);
  };
  made.values = (values) => stmt.raw().all(...bound(values)) as unknown[][];
  made.all = (values) =>
    stmt
      .raw()
      .all(...bound(values))
      .map(read);
  made.get = (values) => {
    const row = stmt.raw().get(...bound(values));
    return row === undefined ? undefined : read(row);
  };
  return made;
}

type ParameterSource = { name: string; encode?: (value: unknown) => unknown } | { value: unknown };

/** Returns all values of a statement in their order: the fixed ones, and those given for its placeholders. Throws if one is missing. */
type Binder = (values?: Values) => unknown[];

function binder({ query, logger }: Query): Binder {
  const places = query.params.map(placeOf);
  return (values = {}) => {
    const bound = places.map((place) => {
      if ('value' in place) return place.value;
      if (!(place.name in values)) throw new Error(`No value for placeholder "${place.name}" was provided`);
      const value = values[place.name];
      // A null stays null, as for a value that is given directly. drizzle would encode it as 0 for a column of booleans.
      return place.encode && value !== null ? place.encode(value) : value;
    });
    logger.logQuery(query.sql, bound);
    return bound;
  };
}

function placeOf(param: unknown): ParameterSource {
  if (is(param, Placeholder)) return { name: param.name };
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder, value } = param;
    return { name: value.name, encode: (given) => encoder.mapToDriverValue(given) };
  }
  return { value: param };
}
