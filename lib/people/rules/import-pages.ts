import type { ImportCounts } from './import-counts';
import type { ImportStatus } from './import-plan';
import { meansNamed } from './person-names';

/** The kinds of rows by their word in the address, the most important first. */
export const IMPORT_TABS = { tanya: 'asked', salah: 'wrong', baru: 'new', berubah: 'changed', sama: 'same' } as const;
export type ImportTab = keyof typeof IMPORT_TABS;

/** The kind of rows that the address asks for. Otherwise the first kind that has rows. */
export function tabOf(asked: unknown, counts: ImportCounts): ImportTab {
  if (typeof asked === 'string' && asked in IMPORT_TABS) return asked as ImportTab;
  if (counts.askedCount) return 'tanya';
  if (counts.wrongCount > 0) return 'salah';
  if (counts.newCount > 0) return 'baru';
  return counts.changedCount > 0 ? 'berubah' : 'sama';
}

const PAGE_SIZE = 50;

type Asked<Row> = {
  tab: ImportTab;
  after: number;
  search: string;
  /** The person of a row, as written in the file. */
  personOf: (row: Row) => { name?: string; number?: string };
};
export type ImportPage<Row> = {
  rows: Row[];
  next: number | undefined;
  search: string;
  /** How many rows of the kind match the search, and how many there are in all. */
  found: number;
  of: number;
};

/** One page of the rows of one kind, after a row number. With a search, only rows of people who match. */
export function pageOfRows<Row extends { row: number; status: ImportStatus }>(
  all: readonly Row[],
  { tab, after, search, personOf }: Asked<Row>,
): ImportPage<Row> {
  const kind = all.filter(({ status }) => status === IMPORT_TABS[tab]);
  const found = search ? kind.filter((row) => meansNamed(search, personOf(row))) : kind;
  const rest = found.filter(({ row }) => row > after);
  const rows = rest.slice(0, PAGE_SIZE);
  const next = rest.length > PAGE_SIZE ? rows.at(-1)?.row : undefined;
  return { rows, next, search, found: found.length, of: kind.length };
}
