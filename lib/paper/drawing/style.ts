import type { Orientation, SheetSize } from '../model';

/** The short and the long side of each paper size. All lengths are points (1/72 inch), measured from the top left corner of the page. */
export const PAGE_SIZES: Record<SheetSize, { short: number; long: number }> = {
  folio: { short: 612, long: 936 },
  a4: { short: 595.28, long: 841.89 },
};

export const MARGIN = { top: 34, bottom: 44, side: 45 } as const;

export const COLOUR = {
  text: '#000000',
  /** A grey with a contrast of more than 4.5 : 1, even on the light blue shade. */
  muted: '#595959',
  shade: '#DEEAF6',
  rule: '#000000',
  gridline: '#BFBFBF',
  watermark: '#7F7F7F',
} as const;

export const FONT_SIZE = { title: 10.5, body: 9, head: 8.5, note: 8, figure: 8, footer: 7, letterhead: 12 } as const;

/** The distance between two baselines, as a multiple of the font size. */
export const LEADING = 1.24;
export const PADDING = { x: 4, y: 2 } as const;
export const RULE_WIDTH = 0.6;
export const LIST_INDENT = 11;
export const SIGNING_SPACE = 42;
/** The distance between two lines to write on: 7 mm, as in an exercise book. */
export const HAND_LINE = 20;
export const WATERMARK = { size: 120, opacity: 0.13 } as const;

/** A row up to this share of a page is moved to the next page as a whole if it does not fit. A taller row begins on the current page. */
export const KEPT_WHOLE = 0.5;
/** The same limit for a group of rows, such as all rows of one result. */
export const GROUP_KEPT_WHOLE = 0.28;
/** A row is split only if at least this many of its lines fit on the page. If a new page gives no more room, one line is enough. */
export const LINES_TOGETHER = 3;

export const pageDimensions = (size: SheetSize, orientation: Orientation) => {
  const { short, long } = PAGE_SIZES[size];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
};
