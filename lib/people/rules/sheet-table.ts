import { nearestWord, plainWord } from './nearest';

/**
 * One column of a file to be imported. `most` is the longest text that is accepted. Texts of `digits` and `code` must not have been kept
 * as a number, a `number` is read as such, and only a `date` may be one, or where either `may`.
 */
export type TableColumn<Key extends string> = {
  key: Key;
  header: string;
  most: number;
  required?: true;
  also?: readonly string[];
  takes?: 'digits' | 'code' | 'date' | 'number-or-date';
  /** Offered in a list in the file to fill in. */
  choices?: readonly string[];
};
/** Where the row that names the columns stands, which column is which, and what became of the headings. */
export type TableHeader<Key extends string> = {
  at: number;
  columns: ReadonlyMap<Key, number>;
  /** How many columns have a heading: what stands further right has none. */
  width: number;
  /** Headings as they are written, with the column each was read as. */
  read: { written: string; header: string }[];
  /** Headings that are not read, each with the known one that it resembles. */
  ignored: { written: string; nearest?: string }[];
};
/** What was read at one place of the file, and why it is refused. */
export type TableFault<Key extends string> = { key: Key; read: string; reason: string };
/** A row of the file: a number of its own, how the spreadsheet names it, its texts, what is wrong with the cells themselves. */
export type TableRow<Key extends string> = {
  row: number;
  /** `12`, or `Puskesmas: 12` where several sheets are read; missing on files that were read before sheets were named. */
  label?: string;
  values: Readonly<Partial<Record<Key, string>>>;
  /** Columns that its sheet does not have: they change nothing. A cell that is there and empty says "nothing". */
  lacks?: readonly Key[];
  faults: TableFault<Key>[];
};

/** Added to the file of refused rows; ignored when that file comes back. */
export const REASON_HEADER = 'Alasan Ditolak';
export const ORIGIN_HEADER = 'Baris Asal';
const OWN_HEADERS = new Set([REASON_HEADER, ORIGIN_HEADER].map(plainWord));

/** How many rows from the top may stand before the headings: letterheads and titles. */
export const HEADER_ROWS = 40;
const FEWEST_HEADERS = 3;

/** How a row is named to whoever reads the file. */
export function placeOf({ row, label }: { row: number; label?: string }): string {
  return label ?? String(row);
}

/** Finds the row that names the columns, below a title if there is one; undefined when no row looks like it. */
export function findTableHeader<Key extends string>(
  columns: readonly TableColumn<Key>[],
  rows: readonly (readonly string[])[],
): TableHeader<Key> | undefined {
  const best = likeliestHeader(columns, rows);
  return best && best.columns.size >= FEWEST_HEADERS ? best : undefined;
}

/** The row with most known headings, be they ever so few; undefined when no row has one. */
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

/** Says of each heading that is not read which absent column it may stand for. */
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

/** Headers of columns without which the file says too little. */
export function missingTableColumns<Key extends string>(
  columns: readonly TableColumn<Key>[],
  header: TableHeader<Key>,
): string[] {
  return columns.filter(({ key, required }) => required && !header.columns.has(key)).map((column) => column.header);
}
