import type { PlainDate } from './dates';

/** Text stays text, whatever it looks like. A share of 0.25 is shown as 25%. */
export type SheetValue = string | number | { day: PlainDate } | { share: number };

export type SheetColumn = {
  /** In characters. */
  width: number;
  /** The whole column is text, also below what is written here: a NIP typed there keeps its 18 digits. */
  isText?: true;
  /** Offered in a list in each cell below the head; another word is questioned, not refused. */
  choices?: readonly string[];
};

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  /** The first row is the head. Read once, while it is written, one sheet after the other: a later sheet may count what an earlier one has seen. */
  rows: Iterable<readonly SheetValue[]>;
  /** Written below the list and apart from it, so that a filter leaves it alone; asked after the last row. */
  totals?: () => readonly SheetValue[];
  /** So many first columns are repeated where a list needs several pages in width: they say who a row is about. */
  repeated?: number;
};

/** The same value in a file that knows text only. */
export function valueAsText(value: SheetValue): string {
  if (typeof value !== 'object') return String(value);
  if ('day' in value) return value.day.split('-').reverse().join('-');
  return `${(value.share * 100).toFixed(1).replace('.', ',')}%`;
}
