const MB = 1024 * 1024;

/**
 * The limits of a file of people or plans; 50,000 people with forty columns fit. What the file contains is counted before it is opened. The
 * reading thread runs this module directly (outside the Next build), so it imports nothing.
 */
export const MOST_IN_ARCHIVE = {
  /** The number of unpacked bytes; 50,000 people need 40 MB. */
  unpacked: 64 * MB,
  parts: 1_000,
  /** The number of XML tags. A cell has four tags, and its text may have four more. */
  tags: 12_000_000,
  cells: 2_000_000,
  /** The number of different texts; each is stored once. */
  texts: 2_000_000,
  /** The number of cells from A1 to the last row and column of each sheet, including empty cells. The sheets are added up. */
  extent: 20_000_000,
};

export const MOST_IN_ROWS = {
  /** The number of lines of all sheets. The number of filled rows has another limit (`table-rows.ts`). */
  lines: 200_000,
  /** How many columns of a sheet are read. Further columns are ignored; no list has more. */
  columns: 1_000,
  /** The number of letters of all cells together. One stored text may be in many cells. */
  letters: 80_000_000,
  /** The number of letters of one cell, as in Excel. */
  lettersACell: 32_767,
};

/**
 * Up to this size a file is small: its reading is quick work. 500 people need a fifth of it. A larger file takes longer, and people who
 * wait for a paper must not wait behind it.
 */
export const SMALL_BYTES = 500_000;

/** The limit because of which a file is not read to its end. */
export type Excess = 'unpacked' | 'parts' | 'cells' | 'texts' | 'extent' | 'letters' | 'long-cell' | 'lines';
