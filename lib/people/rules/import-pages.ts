import type { ImportCounts } from './import-counts';
import type { ImportStatus } from './import-plan';

/** The kinds of rows as an address names them, those to look at first in front. */
export const IMPORT_TABS = { tanya: 'asked', salah: 'wrong', baru: 'new', berubah: 'changed', sama: 'same' } as const;
export type ImportTab = keyof typeof IMPORT_TABS;

/** The kind that is asked for, else the first that there is any of. */
export function tabOf(asked: unknown, counts: ImportCounts): ImportTab {
  if (typeof asked === 'string' && asked in IMPORT_TABS) return asked as ImportTab;
  if (counts.askedCount) return 'tanya';
  if (counts.wrongCount > 0) return 'salah';
  if (counts.newCount > 0) return 'baru';
  return counts.changedCount > 0 ? 'berubah' : 'sama';
}

const PAGE_SIZE = 50;

/** One page of the rows of one kind, after a row number. */
export function pageOfRows<Row extends { row: number; status: ImportStatus }>(
  all: readonly Row[],
  status: ImportStatus,
  after: number,
): { rows: Row[]; next?: number } {
  const found = all.filter((row) => row.status === status && row.row > after);
  const rows = found.slice(0, PAGE_SIZE);
  return { rows, next: found.length > PAGE_SIZE ? rows.at(-1)?.row : undefined };
}
