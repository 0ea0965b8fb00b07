import type { PlainDate } from './dates';

/** The value of a cell. Text stays text, even if it looks like a number. A share of 0.25 is shown as 25%. */
export type SheetValue = string | number | { day: PlainDate } | { share: number };

export type SheetColumn = {
  /** The width of the column in characters. */
  width: number;
  /** Set if the whole column is text, also below the written rows. A NIP that somebody types there then keeps its 18 digits. */
  isText?: true;
  /** The words that each cell below the heading offers in a list. Another word gives a warning and is not refused. */
  choices?: readonly string[];
};

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  /**
   * The rows; the first is the heading. They are read once, while they are written, and sheet by sheet. So a later sheet may use counts of
   * an earlier one.
   */
  rows: Iterable<readonly SheetValue[]>;
  /** The row of totals. It is separate from the list, so that a filter does not hide it. Called after the last row. */
  totals?: () => readonly SheetValue[];
  /** How many first columns are printed again on each page when a list is several pages wide. They name the person of a row. */
  repeated?: number;
};

/** The value as text, for a text file such as CSV. */
export function valueAsText(value: SheetValue): string {
  if (typeof value !== 'object') return String(value);
  if ('day' in value) return value.day.split('-').reverse().join('-');
  return `${(value.share * 100).toFixed(1).replace('.', ',')}%`;
}
