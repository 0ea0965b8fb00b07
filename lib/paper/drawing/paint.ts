import { footerLines } from '../footer';
import type { Paper } from '../model';
import type { Box, Mark, Page } from './flow';
import { fontNamed } from './fonts';
import { breakLines } from './lines';
import { COLOUR, FONT_SIZE, LEADING, MARGIN, RULE_WIDTH, WATERMARK } from './style';
import type { TagPainter } from './tag-painter';

type Document = PDFKit.PDFDocument;

/** Paints one page into the PDF: first the shading and lines, then the content. */
export const paintPage = (document: Document, page: Page, tags: TagPainter) => {
  document.addPage({ size: [page.width, page.height], margin: 0 });
  tags.decoration('Layout', () => {
    fillBoxes(document, page.fills);
    strokeBoxes(document, page.borders);
  });
  for (const { tag, marks } of runsOfOneTag(page.marks)) {
    const paint = () => {
      for (const mark of marks) paintMark(document, mark);
    };
    if (tag) tags.content(tag, paint);
    else tags.decoration('Pagination', paint);
  }
};

export const paintFurniture = (document: Document, paper: Paper, page: Page, place: string, tags: TagPainter) =>
  tags.decoration('Pagination', () => {
    if (paper.watermark) paintWatermark(document, page, paper.watermark);
    paintFooter(document, page, footerLines(paper.footer, page), place);
  });

const fillBoxes = (document: Document, boxes: readonly Box[]) => {
  if (boxes.length === 0) return;
  for (const { x, y, width, height } of boxes) document.rect(x, y, width, height);
  document.fill(COLOUR.shade);
};

const strokeBoxes = (document: Document, boxes: readonly Box[]) => {
  if (boxes.length === 0) return;
  document.lineWidth(RULE_WIDTH);
  for (const { x, y, width, height } of boxes) document.rect(x, y, width, height);
  document.stroke(COLOUR.rule);
};

const runsOfOneTag = (marks: readonly Mark[]) => {
  const runs: { tag: Mark['tag']; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last && last.tag === mark.tag) last.marks.push(mark);
    else runs.push({ tag: mark.tag, marks: [mark] });
  }
  return runs;
};

const paintMark = (document: Document, mark: Mark) => {
  switch (mark.kind) {
    case 'text':
      return paintText(document, mark);
    case 'path':
      if (mark.dotted) document.dash(1, { space: 2 });
      document.lineWidth(mark.width).path(mark.path).stroke(mark.color);
      if (mark.dotted) document.undash();
      return;
    case 'image':
      document.image(mark.dataUri, mark.box.x, mark.box.y, { fit: [mark.box.width, mark.box.height], align: 'center' });
  }
};

const paintText = (document: Document, { piece, size, x, baseline }: Extract<Mark, { kind: 'text' }>) => {
  const text = piece.text.trimEnd();
  if (text === '') return;
  const font = fontNamed(piece.font);
  document.font(font.source, piece.font, size).fillColor(piece.color);
  document.text(piece.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  if (!piece.struck) return;
  const height = baseline - size * STRIKE_HEIGHT;
  document
    .lineWidth(size / 14)
    .moveTo(x, height)
    .lineTo(x + font.widthOf(text, size), height)
    .stroke(piece.color);
};

/** The height of the line that strikes out text, as a share of the font size: the middle of capital letters. */
const STRIKE_HEIGHT = 0.33;

const paintWatermark = (document: Document, page: Page, word: string) => {
  const size = Math.min(WATERMARK.size, (page.width * 1.1) / word.length);
  const width = fontNamed('bold').widthOf(word, size);
  const angle = (-Math.atan2(page.height, page.width) * 180) / Math.PI;
  document.save();
  document.rotate(angle, { origin: [page.width / 2, page.height / 2] });
  document.font(fontNamed('bold').source, 'bold', size).fillColor(COLOUR.watermark, WATERMARK.opacity);
  document.text(word, (page.width - width) / 2, page.height / 2 + size / 3, {
    lineBreak: false,
    baseline: 'alphabetic',
  });
  document.restore();
  document.fillOpacity(1);
};

const paintFooter = (document: Document, page: Page, lines: readonly string[], place: string) => {
  const size = FONT_SIZE.footer;
  const font = fontNamed('regular');
  const placeWidth = font.widthOf(place, size);
  const right = page.width - MARGIN.side;
  const width = right - MARGIN.side - placeWidth - 12;
  const broken = lines.flatMap((line) => breakLines(line, width, { size })).slice(0, 3);
  document.font(font.source, 'regular', size).fillColor(COLOUR.muted);
  const draw = (text: string, x: number, row: number) =>
    document.text(text, x, page.height - MARGIN.bottom + 14 + row * size * LEADING, {
      lineBreak: false,
      baseline: 'alphabetic',
    });
  for (const [i, line] of broken.entries()) draw(line.pieces.map((piece) => piece.text).join(''), MARGIN.side, i);
  draw(place, right - placeWidth, 0);
};
