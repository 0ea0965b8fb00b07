const MB = 1024 * 1024;

/**
 * How much a file of people or plans may hold: 50,000 people with forty columns fit. The cost of opening it is counted before it is
 * opened. The reading thread loads this file as it stands, so it imports nothing.
 */
export const MOST_IN_ARCHIVE = {
  /** Unpacked bytes: 50,000 people are 40 MB. */
  unpacked: 64 * MB,
  parts: 1_000,
  /** A cell has four tags, and its text may have four more. */
  tags: 12_000_000,
  cells: 2_000_000,
  /** Each different text is kept once. */
  texts: 2_000_000,
  /** Cells from the first to the last of each sheet, the empty ones included. */
  extent: 20_000_000,
};

export const MOST_IN_ROWS = {
  /** Of all sheets; the number of filled rows has another limit (`table-upload.ts`). */
  lines: 200_000,
  /** No list has more columns. */
  columns: 1_000,
  /** Of all cells together: one text can stand in many. */
  letters: 80_000_000,
  /** As in Excel. */
  lettersACell: 32_767,
};

/** Why a file is not read to its end. */
export type Excess = 'unpacked' | 'parts' | 'cells' | 'texts' | 'extent' | 'letters' | 'long-cell' | 'lines';
