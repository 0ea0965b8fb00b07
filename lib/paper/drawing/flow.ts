import type { Orientation, Sheet, SheetSize } from '../model';
import type { Piece } from './lines';
import { MARGIN, pageDimensions } from './style';
import type { Tag } from './tags';

export type Box = { x: number; y: number; width: number; height: number };

/** Something that is drawn at a place of the page. A mark without a tag is decoration, which screen readers skip. */
export type Mark =
  | { kind: 'text'; piece: Piece; size: number; x: number; baseline: number; tag?: Tag }
  | { kind: 'path'; path: string; x: number; y: number; color: string; width: number; dotted?: boolean; tag?: Tag }
  | { kind: 'image'; dataUri: string; box: Box; tag?: Tag };

export type Page = {
  code: string;
  size: SheetSize;
  orientation: Orientation;
  width: number;
  height: number;
  fills: Box[];
  borders: Box[];
  marks: Mark[];
};

/** The pages of one sheet, and the place where its next content goes (`page` and `y`). */
export class Flow {
  readonly pages: Page[] = [];
  readonly left = MARGIN.side;
  readonly width: number;
  readonly bodyHeight: number;
  y = 0;

  constructor(private readonly sheet: Pick<Sheet, 'code' | 'size' | 'orientation'>) {
    const { width, height } = pageDimensions(sheet.size, sheet.orientation);
    this.width = width - 2 * MARGIN.side;
    this.bodyHeight = height - MARGIN.top - MARGIN.bottom;
    this.newPage();
  }

  get page(): Page {
    return this.pages.at(-1)!;
  }

  get bottom(): number {
    return MARGIN.top + this.bodyHeight;
  }

  get available(): number {
    return this.bottom - this.y;
  }

  newPage() {
    const { code, size, orientation } = this.sheet;
    const dimensions = pageDimensions(size, orientation);
    this.pages.push({ code, size, orientation, ...dimensions, fills: [], borders: [], marks: [] });
    this.y = MARGIN.top;
  }

  /**
   * Starts a new page if `height` does not fit on the current one. If the current page is empty, it is used, because a new page would have
   * no more room.
   */
  ensure(height: number) {
    if (height > this.available && this.y > MARGIN.top) this.newPage();
  }
}
