import type { PlainDate } from './dates';

/** Text stays text, also if it looks like a number. A share of 0.25 is shown as 25%. */
export type SheetValue = string | number | { day: PlainDate } | { share: number };

export type SheetColumn = {
  /** In characters. */
  width: number;
  /** The whole column is text, also below the written rows: a NIP typed there keeps its 18 digits. */
  isText?: true;
  /** Offered in a list in each cell below the head; another word gives a warning and is not refused. */
  choices?: readonly string[];
};

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  /** The first row is the head. Read once, while it is written, sheet after sheet: a later sheet may use counts of an earlier one. */
  rows: Iterable<readonly SheetValue[]>;
  /** Written below the list and separate from it, so that a filter does not hide it; called after the last row. */
  totals?: () => readonly SheetValue[];
  /** The number of first columns that are repeated when a list is several pages wide: they say who a row is about. */
  repeated?: number;
};

/** The value as text, for a text file. */
export function valueAsText(value: SheetValue): string {
  if (typeof value !== 'object') return String(value);
  if ('day' in value) return value.day.split('-').reverse().join('-');
  return `${(value.share * 100).toFixed(1).replace('.', ',')}%`;
}
