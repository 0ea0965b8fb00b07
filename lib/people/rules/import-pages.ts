import type { ImportCounts } from './import-counts';
import type { ImportStatus } from './import-plan';
import { matchesName } from './person-names';

/** The status of the shown rows for each word in the address, the most important first. */
export const IMPORT_TABS = { tanya: 'asked', salah: 'wrong', baru: 'new', berubah: 'changed', sama: 'same' } as const;
export type ImportTab = keyof typeof IMPORT_TABS;

/** The kind of rows that the address asks for. Without a known word: the first kind that has rows, or `sama` if none has. */
export function tabOf(asked: unknown, counts: ImportCounts): ImportTab {
  if (typeof asked === 'string' && Object.hasOwn(IMPORT_TABS, asked)) return asked as ImportTab;
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
  /** `found`: how many rows of the kind match the search; all of them without a search. `of`: how many rows of the kind there are. */
  found: number;
  of: number;
};

/**
 * One page of the rows of one kind, after the row number `after`. With a search, only rows of people who match. `next` is the `after` of
 * the next page; undefined on the last page.
 */
export function pageOfRows<Row extends { row: number; status: ImportStatus }>(
  all: readonly Row[],
  { tab, after, search, personOf }: Asked<Row>,
): ImportPage<Row> {
  const kind = all.filter(({ status }) => status === IMPORT_TABS[tab]);
  const found = search ? kind.filter((row) => matchesName(search, personOf(row))) : kind;
  const rest = found.filter(({ row }) => row > after);
  const rows = rest.slice(0, PAGE_SIZE);
  const next = rest.length > PAGE_SIZE ? rows.at(-1)?.row : undefined;
  return { rows, next, search, found: found.length, of: kind.length };
}
