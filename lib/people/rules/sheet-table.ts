import { nearestWord, plainWord } from './nearest';

/**
 * One column of a file to be imported. `most`: the longest accepted text. `also`: other headings for it. `takes`: cells of `digits` and
 * `code` must not be stored as numbers; only `date` and `number-or-date` accept a date.
 */
export type TableColumn<Key extends string> = {
  key: Key;
  header: string;
  most: number;
  required?: true;
  also?: readonly string[];
  takes?: 'digits' | 'code' | 'date' | 'number-or-date';
  /** Choices offered in the template file. */
  choices?: readonly string[];
};
/**
 * Where the header row is, which columns it has, and how its headings were understood. `at` is the index of the row, and `columns` has the
 * index of each column in the row; both count from 0.
 */
export type TableHeader<Key extends string> = {
  at: number;
  columns: ReadonlyMap<Key, number>;
  /** The index of the last heading plus 1. Cells further right have no heading. */
  width: number;
  /** Headings as written, each with the column as which it was recognised. */
  read: { written: string; header: string }[];
  /** Unknown and repeated headings. `nearest` is the missing column that a heading may mean (`withNearest`). */
  ignored: { written: string; nearest?: string }[];
};
/** The text of one cell, and why it is refused. */
export type TableFault<Key extends string> = { key: Key; read: string; reason: string };
/** A row of the file: its number, its label for users, its texts, and the faults of its cells. */
export type TableRow<Key extends string> = {
  row: number;
  /** `12`, or `Puskesmas: 12` if several sheets are read. Files that were read by an older version have none. */
  label?: string;
  values: Readonly<Partial<Record<Key, string>>>;
  /** Columns that its sheet does not have: they change nothing. An empty cell in an existing column means "nothing". */
  lacks?: readonly Key[];
  faults: TableFault<Key>[];
};

/** Headings that we add to the file of refused rows. If that file is uploaded, they are ignored. */
export const REASON_HEADER = 'Alasan Ditolak';
export const ORIGIN_HEADER = 'Baris Asal';
const OWN_HEADERS = new Set([REASON_HEADER, ORIGIN_HEADER].map(plainWord));

/** How many rows at the beginning are searched for the headings. Letterheads and titles may come before them. */
export const HEADER_ROWS = 40;
const FEWEST_HEADERS = 3;

/** The name of a row in sentences: its label, otherwise its number. */
export function placeOf({ row, label }: { row: number; label?: string }): string {
  return label ?? String(row);
}

/** Finds the header row, below a title if there is one; undefined if no row has at least `FEWEST_HEADERS` known headings. */
export function findTableHeader<Key extends string>(
  columns: readonly TableColumn<Key>[],
  rows: readonly (readonly string[])[],
): TableHeader<Key> | undefined {
  const best = likeliestHeader(columns, rows);
  return best && best.columns.size >= FEWEST_HEADERS ? best : undefined;
}

/** The row with the most known headings, even if they are few; undefined if no row has one. */
export function likeliestHeader<Key extends string>(
  columns: readonly TableColumn<Key>[],
  rows: readonly (readonly string[])[],
): TableHeader<Key> | undefined {
  const found = rows.slice(0, HEADER_ROWS).map((row, at) => headerIn(columns, row, at));
  return found.reduce<TableHeader<Key> | undefined>(
    (a, b) => ((a?.columns.size ?? 0) >= b.columns.size ? a : b),
    undefined,
  );
}

function headerIn<Key extends string>(
  known: readonly TableColumn<Key>[],
  row: readonly string[],
  at: number,
): TableHeader<Key> {
  const columns = new Map<Key, number>();
  const read: TableHeader<Key>['read'] = [];
  const ignored: TableHeader<Key>['ignored'] = [];
  row.forEach((cell, i) => {
    const named = plainWord(cell);
    if (named === '' || OWN_HEADERS.has(named)) return;
    const column = known.find(({ header, also }) =>
      [header, ...(also ?? [])].some((word) => plainWord(word) === named),
    );
    const written = cell.replace(/\s+/g, ' ').trim().slice(0, 60);
    if (column && !columns.has(column.key)) {
      columns.set(column.key, i);
      read.push({ written, header: column.header });
    } else ignored.push({ written });
  });
  const width = row.findLastIndex((cell) => cell.trim() !== '') + 1;
  return { at, columns, width, read, ignored };
}

/** Finds for each unknown heading the missing column that it may mean. */
export function withNearest<Key extends string>(
  known: readonly TableColumn<Key>[],
  header: TableHeader<Key>,
): TableHeader<Key> {
  const absent = known.filter(({ key }) => !header.columns.has(key));
  const named = absent.flatMap((column) => [column.header, ...(column.also ?? [])].map((word) => ({ word, column })));
  const words = named.map(({ word }) => word);
  const ignored = header.ignored.map(({ written }) => {
    const nearest = nearestWord(written, words);
    return { written, nearest: named.find(({ word }) => word === nearest)?.column.header };
  });
  return { ...header, ignored };
}

/** Headers of the required columns that are missing. */
export function missingTableColumns<Key extends string>(
  columns: readonly TableColumn<Key>[],
  header: TableHeader<Key>,
): string[] {
  return columns.filter(({ key, required }) => required && !header.columns.has(key)).map((column) => column.header);
}
