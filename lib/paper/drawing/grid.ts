import type { Grid } from '../model';
import { cellHeight, columnsOf, drawSegment, linesThatFit, type SetCell, type SetRow, setBody, setHead } from './cells';
import type { SetLine } from './content';
import type { Flow } from './flow';
import { heightOf } from './lines';
import { GROUP_KEPT_WHOLE, KEPT_WHOLE, LINES_TOGETHER, PADDING } from './style';
import { addTag, type Tag } from './tags';

/** Places a grid at the current position. `reserve` is the height that must stay free below its last row. */
export const placeGrid = (flow: Flow, grid: Grid, parent: Tag, reserve: number) => {
  const columns = columnsOf(grid.widths, flow.left, flow.width);
  const table = addTag(parent, 'Table', { title: grid.caption });
  const head = setHead(grid.head, columns, table);
  placeRows(flow, head, setBody(grid.rows, columns, table), { reserve, beginsHere: grid.beginsHere });
};

type Placing = { reserve: number; beginsHere?: boolean };

export const placeRows = (flow: Flow, head: readonly SetRow[], rows: readonly SetRow[], placing: Placing) =>
  new GridPlacer(flow, head, rows, placing).place();

/**
 * A cell over several rows, while its rows are being placed. `top`: where its part on the current page begins. `rest`: the lines not yet
 * drawn. `slot`: its place in the reading order of the page.
 */
type OpenSpan = { cell: SetCell; top: number; rest: readonly SetLine[]; continued: boolean; slot: number };

/** A cell of one row, with the lines that are not yet drawn. */
type OpenCell = { cell: SetCell; rest: readonly SetLine[]; continued: boolean };

/**
 * Rows that belong together, by the indexes of the first and the last: a cell over several rows with its rows, and the bands before them.
 */
type Group = { first: number; last: number };

class GridPlacer {
  private spans: OpenSpan[] = [];
  private headDrawn = false;
  /** The row that names the rows that are being placed; undefined if there is none. It is repeated on the next page. */
  private naming: SetRow | undefined;
  private readonly headHeight: number;
  private readonly pageBody: number;

  constructor(
    private readonly flow: Flow,
    private readonly head: readonly SetRow[],
    private readonly rows: readonly SetRow[],
    private readonly placing: Placing,
  ) {
    this.headHeight = head.reduce((sum, row) => sum + rowHeight(row), 0);
    this.pageBody = flow.bodyHeight - this.headHeight;
  }

  place() {
    const groups = groupsOf(this.rows);
    const first = groups[0];
    if (first) this.flow.ensure(this.headHeight + this.startOf(first));
    this.drawHead();
    for (const group of groups) this.placeGroup(group);
  }

  private placeGroup(group: Group) {
    if (this.startOf(group) > this.flow.available && this.turningHelps) this.turnPage();
    for (let i = group.first; i <= group.last; i++) {
      this.placeRow(i);
      if (this.rows[i]!.names) this.naming = this.rows[i];
    }
    this.naming = undefined;
  }

  /**
   * The height that a group needs to begin on the current page. For a short group it is the whole height, and what must follow it. For a
   * long group it is the height of its bands and of the row after them. If that row is tall, only its first lines count.
   */
  private startOf(group: Group): number {
    const rows = this.rows.slice(group.first, group.last + 1);
    const own = groupHeight(rows, group.first);
    const whole = own + this.reserveAfter(group.last);
    const splitsAtOnce = this.splitsAtOnce(group.first);
    if (own <= this.pageBody * GROUP_KEPT_WHOLE && whole <= this.pageBody && !splitsAtOnce) return whole;
    const bands = rows.filter((row) => row.band);
    const opening = rows[bands.length];
    const bandHeight = bands.reduce((sum, row) => sum + rowHeight(row), 0);
    if (!opening) return bandHeight;
    const openingHeight = rowHeight(opening);
    const isKept = openingHeight <= this.pageBody * KEPT_WHOLE && !splitsAtOnce;
    return bandHeight + (isKept ? openingHeight : beginningOf(opening));
  }

  /**
   * Whether this row begins on the current page even if it must continue on the next one (`beginsHere`). Only for the rows up to the first
   * that is not a band. Other rows move to the next page if they do not fit.
   */
  private splitsAtOnce(row: number): boolean {
    return this.placing.beginsHere === true && row <= this.rows.findIndex(({ band }) => !band);
  }

  private reserveAfter(row: number): number {
    return row === this.rows.length - 1 ? this.placing.reserve : 0;
  }

  private get turningHelps(): boolean {
    return this.pageBody - this.repeatedHeight - this.flow.available > 1;
  }

  /** The height of the naming row if it is repeated on the next page, otherwise 0. A tall naming row is not repeated. */
  private get repeatedHeight(): number {
    const height = this.naming ? rowHeight(this.naming) : 0;
    return height <= this.pageBody * REPEATED_AT_MOST ? height : 0;
  }

  private placeRow(index: number) {
    const row = this.rows[index]!;
    let own = row.cells
      .filter((cell) => cell.rowSpan === 1)
      .map((cell): OpenCell => ({ cell, rest: cell.lines, continued: false }));
    for (const cell of row.cells) if (cell.rowSpan > 1) this.openSpan(cell);
    for (;;) {
      const needed = this.heightNeeded(own, index);
      const reserve = this.reserveAfter(index);
      if (needed + reserve <= this.flow.available) return this.finishRow(own, index, needed);
      const whole = needed + reserve <= this.pageBody * KEPT_WHOLE && !this.splitsAtOnce(index);
      const room = Math.min(this.flow.available, reserve > 0 ? this.withoutTail(needed) : Number.POSITIVE_INFINITY);
      const splits = !whole && this.placeableLines(own, index, room) >= (this.turningHelps ? LINES_TOGETHER : 1);
      if (splits) own = this.drawPart(own, index, room);
      else if (!this.turningHelps) return this.finishRow(own, index, needed);
      this.turnPage();
    }
  }

  private openSpan(cell: SetCell) {
    const slot = this.flow.page.marks.length;
    this.spans.push({ cell, top: this.flow.y, rest: cell.lines, continued: false, slot });
  }

  /**
   * The room for a row that is followed by the signatures. It is so small that some lines of the row move to the next page with the
   * signatures, which must never be alone on a page.
   */
  private withoutTail(needed: number): number {
    return needed - LINES_TOGETHER * TYPICAL_LINE;
  }

  private heightNeeded(own: readonly OpenCell[], index: number): number {
    const spanned = this.endingAt(index).map((span) => cellHeight(span.rest) - (this.flow.y - span.top));
    return Math.max(...own.map(({ rest }) => cellHeight(rest)), ...spanned, cellHeight([]));
  }

  private endingAt(index: number) {
    return this.spans.filter(({ cell }) => cell.row + cell.rowSpan - 1 === index);
  }

  /** The largest number of lines that one of the open cells can place in this room. */
  private placeableLines(own: readonly OpenCell[], index: number, room: number): number {
    const spanned = this.endingAt(index).map((span) => {
      const placed = linesThatFit(span.rest, this.flow.y - span.top);
      return linesThatFit(span.rest, this.flow.y - span.top + room) - placed;
    });
    return Math.max(0, ...own.map(({ rest }) => linesThatFit(rest, room)), ...spanned);
  }

  private drawPart(own: readonly OpenCell[], index: number, room: number): OpenCell[] {
    const reach = this.endingAt(index).map((span) => {
      const lines = span.rest.slice(0, linesThatFit(span.rest, this.flow.y - span.top + room));
      return cellHeight(lines) - (this.flow.y - span.top);
    });
    const taken = own.map(({ rest }) => linesThatFit(rest, room));
    const height = Math.max(...own.map(({ rest }, i) => cellHeight(rest.slice(0, taken[i]))), ...reach);
    for (const [i, open] of own.entries()) this.draw(open, open.rest.slice(0, taken[i]), this.flow.y, height);
    this.flow.y += height;
    return own.map(({ cell, rest }, i) => ({ cell, rest: rest.slice(taken[i]), continued: true }));
  }

  private finishRow(own: readonly OpenCell[], index: number, height: number) {
    for (const open of own) this.draw(open, open.rest, this.flow.y, height);
    this.flow.y += height;
    for (const span of this.endingAt(index)) this.drawSpan(span, span.rest);
    this.spans = this.spans.filter(({ cell }) => cell.row + cell.rowSpan - 1 !== index);
  }

  /** Ends the open cells at the bottom of the page, and continues them on a new page below a repeated head. */
  private turnPage() {
    for (const span of this.spans) this.breakSpan(span);
    this.flow.newPage();
    this.drawHead();
    for (const span of this.spans) {
      span.top = this.flow.y;
      span.slot = this.flow.page.marks.length;
    }
    this.repeatNaming();
  }

  /** Draws the naming row again at the top of a page. Open cells beside it that span several rows begin at the same height. */
  private repeatNaming() {
    const height = this.repeatedHeight;
    if (!this.naming || height === 0) return;
    for (const cell of this.naming.cells.filter(({ rowSpan }) => rowSpan === 1))
      drawSegment(this.flow.page, { cell, lines: cell.lines, top: this.flow.y, height, decoration: true });
    this.flow.y += height;
  }

  private breakSpan(span: OpenSpan) {
    const height = this.flow.y - span.top;
    if (height <= 0) return;
    const lines = span.rest.slice(0, linesThatFit(span.rest, height));
    this.drawSpan(span, lines);
    span.rest = span.rest.slice(lines.length);
    span.continued = true;
  }

  /**
   * Draws a cell over several rows. Its height is known only after its rows are drawn, but a screen reader must read the cell before them.
   * So its marks are moved before the marks of its rows.
   */
  private drawSpan(span: OpenSpan, lines: readonly SetLine[]) {
    const { page, y } = this.flow;
    const before = page.marks.length;
    this.draw(span, lines, span.top, y - span.top);
    const marks = page.marks.splice(before);
    page.marks.splice(span.slot, 0, ...marks);
    for (const later of this.spans.slice(this.spans.indexOf(span) + 1)) later.slot += marks.length;
  }

  private drawHead() {
    for (const row of this.head) {
      const height = rowHeight(row);
      for (const cell of row.cells) {
        drawSegment(this.flow.page, { cell, lines: cell.lines, top: this.flow.y, height, decoration: this.headDrawn });
      }
      this.flow.y += height;
    }
    this.headDrawn = true;
  }

  /** Draws the next lines of a cell. If a cell that names its rows continues but has no lines left, its text is repeated. */
  private draw({ cell, continued }: OpenCell, lines: readonly SetLine[], top: number, height: number) {
    const decoration = continued && cell.repeats && lines.length === 0;
    const shown = decoration ? cell.lines.slice(0, linesThatFit(cell.lines, height)) : lines;
    drawSegment(this.flow.page, { cell, lines: shown, top, height, decoration });
  }
}

const TYPICAL_LINE = 12;
/** A naming row is repeated on the next page only if its height is at most this share of a page. */
const REPEATED_AT_MOST = 0.2;

const groupsOf = (rows: readonly SetRow[]): Group[] => {
  const groups: Group[] = [];
  let first = 0;
  let end = 0;
  rows.forEach((row, i) => {
    end = Math.max(end, i, ...row.cells.map((cell) => i + cell.rowSpan - 1));
    if (row.band || end > i) return;
    groups.push({ first, last: i });
    first = i + 1;
  });
  return first < rows.length ? [...groups, { first, last: rows.length - 1 }] : groups;
};

const rowHeight = (row: SetRow): number =>
  Math.max(...row.cells.filter((cell) => cell.rowSpan === 1).map((cell) => cellHeight(cell.lines)), cellHeight([]));

const groupHeight = (rows: readonly SetRow[], first: number): number => {
  const tops: number[] = [];
  let y = 0;
  rows.forEach((row, i) => {
    tops.push(y);
    y += rowHeight(row);
    for (const cell of rows.slice(0, i + 1).flatMap((upper) => upper.cells)) {
      if (cell.rowSpan > 1 && cell.row + cell.rowSpan - 1 === first + i)
        y = Math.max(y, tops[cell.row - first]! + cellHeight(cell.lines));
    }
  });
  return y;
};

const beginningOf = (row: SetRow): number => {
  const cells = row.cells.map((cell) => heightOf(cell.lines.slice(0, LINES_TOGETHER)));
  return Math.max(...cells, 0) + 2 * PADDING.y;
};
