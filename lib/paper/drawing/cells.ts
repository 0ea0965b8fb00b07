import type { Cell, GridRow } from '../model';
import { type SetLine, setContent } from './content';
import type { Page } from './flow';
import { heightOf } from './lines';
import { FONT_SIZE, LEADING, PADDING } from './style';
import { addTag, type Tag } from './tags';

/**
 * A cell whose text is broken into lines. It covers `rowSpan` rows of the grid from the row `row` (counted from 0). In these files, "set"
 * means broken into lines and measured, but not yet placed on a page.
 */
export type SetCell = {
  x: number;
  width: number;
  row: number;
  rowSpan: number;
  shaded: boolean;
  middle: boolean;
  repeats: boolean;
  lines: readonly SetLine[];
};

/** `band`: no page ends with the row. `names`: the row is also printed again if the rows that it introduces continue on the next page. */
export type SetRow = { band: boolean; names?: boolean; cells: SetCell[] };

/** The left edges of the columns. The last entry is the right edge of the last column. */
export type Columns = readonly number[];

export const columnsOf = (widths: readonly number[], left: number, width: number): Columns => {
  const total = widths.reduce((sum, share) => sum + share, 0);
  let x = left;
  return [left, ...widths.map((share) => (x += (share / total) * width))];
};

export const setHead = (rows: readonly (readonly Cell[])[], columns: Columns, table: Tag): SetRow[] => {
  if (rows.length === 0) return [];
  const head = addTag(table, 'THead');
  return rows.map((cells) => {
    const row = addTag(head, 'TR');
    let column = 0;
    return {
      band: true,
      cells: cells.map((cell) => {
        const set = setHeadCell(cell, columns, column, row);
        column += cell.colSpan ?? 1;
        return set;
      }),
    };
  });
};

export const setBody = (rows: readonly GridRow[], columns: Columns, table: Tag): SetRow[] => {
  const body = addTag(table, 'TBody');
  /** For each column, the first row that no cell from above covers. A cell over several rows covers its columns in the rows below. */
  const freeFrom = columns.slice(1).map(() => 0);
  return rows.map((row, i) => {
    const tag = addTag(body, 'TR');
    if (row.kind === 'band') return { band: true, cells: [setBand(row.text, columns, i, tag)] };
    return {
      band: row.introduces ?? row.names ?? false,
      names: row.names,
      cells: row.cells.map((cell) => setBodyCell(cell, columns, freeFrom, i, tag)),
    };
  });
};

const setHeadCell = (cell: Cell, columns: Columns, column: number, row: Tag): SetCell => {
  const span = cell.colSpan ?? 1;
  const place = { x: columns[column]!, width: columns[column + span]! - columns[column]! };
  const tag = addTag(row, 'TH', { scope: 'Column', colSpan: cell.colSpan });
  const setting = { size: FONT_SIZE.head, align: cell.align ?? 'centre', tag: 'P' } as const;
  const lines = setContent(cell.content, place.width - 2 * PADDING.x, setting, tag);
  return { ...place, row: 0, rowSpan: 1, shaded: cell.shaded ?? true, middle: true, repeats: false, lines };
};

const setBand = (text: string, columns: Columns, row: number, parent: Tag): SetCell => {
  const place = { x: columns[0]!, width: columns.at(-1)! - columns[0]! };
  const tag = addTag(parent, 'TH', { scope: 'Row', colSpan: columns.length - 1 });
  const content = [{ kind: 'paragraph', text }] as const;
  const lines = setContent(content, place.width - 2 * PADDING.x, { size: FONT_SIZE.body, tag: 'P' }, tag);
  return { ...place, row, rowSpan: 1, shaded: true, middle: false, repeats: false, lines };
};

const setBodyCell = (cell: Cell, columns: Columns, freeFrom: number[], row: number, parent: Tag): SetCell => {
  const { colSpan = 1, rowSpan = 1 } = cell;
  const column = freeFrom.findIndex((free) => free <= row);
  for (let i = column; i < column + colSpan; i++) freeFrom[i] = row + rowSpan;
  const place = { x: columns[column]!, width: columns[column + colSpan]! - columns[column]! };
  const tag = addTag(parent, cell.header ? 'TH' : 'TD', {
    scope: cell.header && 'Row',
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  });
  const setting = { size: FONT_SIZE.body, align: cell.align, tag: 'P' } as const;
  const lines = setContent(cell.content, place.width - 2 * PADDING.x, setting, tag);
  const { shaded = false, repeats = false } = cell;
  return { ...place, row, rowSpan, shaded, repeats, middle: false, lines };
};

/** The height of a cell with these lines. An empty cell is as high as a cell with one line. */
export const cellHeight = (lines: readonly SetLine[]): number =>
  Math.max(heightOf(lines), FONT_SIZE.body * LEADING) + 2 * PADDING.y;

/**
 * How many of the lines fit into a cell of this height. If some lines do not fit, the last that is counted is not one that introduces what
 * follows (`leads`).
 */
export const linesThatFit = (lines: readonly SetLine[], height: number): number => {
  let room = height - 2 * PADDING.y;
  let count = 0;
  while (count < lines.length && lines[count]!.height <= room + ROUNDING) room -= lines[count++]!.height;
  while (count < lines.length && lines[count - 1]?.leads) count -= 1;
  return count;
};

const ROUNDING = 0.01;

export type Segment = { cell: SetCell; lines: readonly SetLine[]; top: number; height: number; decoration?: boolean };

/** Draws the part of a cell that is on one page. */
export const drawSegment = (page: Page, { cell, lines, top, height, decoration = false }: Segment) => {
  const box = { x: cell.x, y: top, width: cell.width, height };
  if (cell.shaded) page.fills.push(box);
  page.borders.push(box);
  const slack = cell.middle ? Math.max(0, (height - heightOf(lines)) / 2) : PADDING.y;
  let y = top + slack;
  for (const line of lines) {
    line.place(page, cell.x + PADDING.x, y, decoration);
    y += line.height;
  }
};
