import type { PlainDate } from './dates';

/** The value of a cell. A text stays a text, even if it looks like a number. A share is a fraction: 0.25 means 25%. */
export type SheetValue = string | number | { day: PlainDate } | { share: number };

export type SheetColumn = {
  /** The width of the column in characters. */
  width: number;
  /**
   * Set if all cells of the column are text, also cells below the written rows. A NIP that somebody types there then keeps its 18 digits.
   */
  isText?: true;
  /** The words that each cell below the heading offers in a list. Another word gives a warning, but is accepted. */
  choices?: readonly string[];
};

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  /**
   * The rows; the first is the heading. Each sheet is written completely before the next one, and its rows are read only then, once. So a
   * later sheet may contain counts that were made while an earlier one was read.
   */
  rows: Iterable<readonly SheetValue[]>;
  /** The row of totals, read after the last row. It is separate from the list, so that a filter does not hide it. */
  totals?: () => readonly SheetValue[];
  /**
   * How many of the first columns are printed again on each page, when a list is wider than a page. They contain the name of the person.
   */
  repeated?: number;
};

/** The value of a cell as text, for a text file such as CSV. A day becomes `31-01-2026`, a share `25,0%`. */
export function valueAsText(value: SheetValue): string {
  if (typeof value !== 'object') return String(value);
  if ('day' in value) return value.day.split('-').reverse().join('-');
  return `${(value.share * 100).toFixed(1).replace('.', ',')}%`;
}
