import { Column, getTableName, is, SQL, Subquery } from 'drizzle-orm';
import { noopDecoder } from 'drizzle-orm/sql';

type Value = unknown;
type Row = readonly Value[];
type Decoder = { mapFromDriverValue(value: Value): Value };
type Part = Record<string, Value>;

/**
 * What drizzle knows about a statement that returns rows. `joins`: for each table, whether every row of the answer has a row of that table.
 */
export type RowQuery = {
  fields: readonly { path: string[]; field: unknown }[];
  joins: Readonly<Record<string, boolean>> | undefined;
};

/**
 * Returns a function that makes an object from a row of one statement, as drizzle's `mapResultRow` does. drizzle looks up the kind of the
 * column for each value of each row; this took a third of the time of a large matrix page. Here it is looked up once for each column.
 */
export function rowReader({ fields, joins }: RowQuery): (row: Row) => Part {
  const columns = fields.map(({ path, field }) => ({
    parents: path.slice(0, -1),
    name: path.at(-1)!,
    decoder: decoderOf(field),
  }));
  const absent = joins ? nullableObjects(fields, joins) : [];
  return (row) => {
    const object: Part = {};
    for (let i = 0; i < columns.length; i += 1) {
      const { parents, name, decoder } = columns[i]!;
      const value = row[i];
      const part = parents.length === 0 ? object : partOf(object, parents);
      part[name] = value === null || !decoder ? value : decoder.mapFromDriverValue(value);
    }
    for (const { parent, first } of absent) if ((object[parent] as Part)[first] === null) object[parent] = null;
    return object;
  };
}

function partOf(object: Part, parents: readonly string[]): Part {
  return parents.reduce<Part>((part, name) => {
    part[name] ??= {};
    return part[name] as Part;
  }, object);
}

/** The decoder of a column; undefined if its values are used unchanged. */
function decoderOf(field: unknown): Decoder | undefined {
  const decoder = (is(field, Column) ? field : sqlOf(field).decoder) as Decoder;
  const { mapFromDriverValue } = decoder;
  const isPlain =
    mapFromDriverValue === Column.prototype.mapFromDriverValue || mapFromDriverValue === noopDecoder.mapFromDriverValue;
  return isPlain ? undefined : decoder;
}

function sqlOf(field: unknown): { decoder: unknown } {
  if (is(field, SQL)) return field as unknown as { decoder: unknown };
  if (is(field, Subquery)) return field._.sql as unknown as { decoder: unknown };
  return (field as { sql: { decoder: unknown } }).sql;
}

/**
 * The objects that become null if their first column is null: those whose columns all come from one table, of which a row may be missing
 * (outer join).
 */
function nullableObjects(fields: RowQuery['fields'], joins: Readonly<Record<string, boolean>>) {
  const parents = new Map<string, { first: string; tables: Set<string> }>();
  for (const { path, field } of fields) {
    if (path.length !== 2 || !is(field, Column)) continue;
    const [parent, name] = path as [string, string];
    const known = parents.get(parent) ?? { first: name, tables: new Set<string>() };
    parents.set(parent, known);
    known.tables.add(getTableName(field.table));
  }
  return [...parents]
    .filter(([, { tables }]) => tables.size === 1 && !joins[[...tables][0]!])
    .map(([parent, { first }]) => ({ parent, first }));
}
