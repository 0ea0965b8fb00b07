import type { Choice, Content, Curve, RichText, Run } from '../model';
import { plainText } from '../model';
import { curveMarks, figureHeight } from './curve';
import type { Mark, Page } from './flow';
import { breakLines, type Line, type Setting } from './lines';
import { COLOUR, HAND_LINE, LIST_INDENT } from './style';
import { addTag, newTag, type Tag, type TagName } from './tags';

/** One line of a cell or box, ready to be placed on a page: text, or a figure, which cannot be divided. */
export type SetLine = {
  height: number;
  /** Set if the line introduces what follows. No page ends with such a line. */
  leads?: true;
  place: (page: Page, x: number, top: number, asDecoration: boolean) => void;
};

export type ContentSetting = Setting & { tag: TagName };

/** Breaks content into lines of the given width. Its tags become children of `parent`. */
export const setContent = (
  content: readonly Content[],
  width: number,
  setting: ContentSetting,
  parent: Tag,
): SetLine[] => content.flatMap((part) => setPart(part, width, setting, parent));

const setPart = (part: Content, width: number, setting: ContentSetting, parent: Tag): SetLine[] => {
  switch (part.kind) {
    case 'paragraph':
      return part.marker === undefined
        ? setText(part.text, width, setting, addTag(parent, setting.tag)).map((line) => leadingLine(line, part.leads))
        : setHanging(part.marker, part.text, width, setting, addTag(parent, setting.tag));
    case 'list':
      return setList(part, width, setting, parent);
    case 'choice':
      return setChoice(part, width, setting, parent);
    case 'ruled':
      return Array.from({ length: part.lines }, () => handLine(width));
    case 'curve':
      return [setCurve(part.curve, width, parent)];
  }
};

const leadingLine = (line: SetLine, leads: true | undefined): SetLine => (leads ? { ...line, leads } : line);

export const setText = (text: RichText, width: number, setting: Setting, tag: Tag | undefined, indent = 0) =>
  breakLines(text, width, setting).map((line) => placedLine(line, tag, indent));

/** The distance from the top of a line to its baseline, as a multiple of the font size. It is about four fifths of the line height. */
const ASCENT = 0.98;

const placedLine = (line: Line, tag: Tag | undefined, indent: number): SetLine => ({
  height: line.height,
  place: (page, x, top, asDecoration) => {
    const baseline = top + line.size * ASCENT;
    for (const piece of line.pieces)
      page.marks.push(textMark(piece, line.size, x + indent, baseline, asDecoration ? undefined : tag));
  },
});

const textMark = (piece: Line['pieces'][number], size: number, left: number, baseline: number, tag?: Tag): Mark => ({
  kind: 'text',
  piece,
  size,
  x: left + piece.x,
  baseline,
  tag,
});

/** Sets a marker with its text beside it. The second and later lines begin below the text, not below the marker. */
export const setHanging = (marker: string, text: RichText, width: number, setting: Setting, tag: Tag): SetLine[] => {
  const [mark] = breakLines(`${marker} `, width, { size: setting.size, italic: setting.italic });
  const indent = widthOf(mark!);
  const body = setText(text, width - indent, setting, tag, indent);
  const [first, ...rest] = body;
  return first ? [besideEachOther(placedLine(mark!, tag, 0), first), ...rest] : body;
};

const setList = (
  list: Extract<Content, { kind: 'list' }>,
  width: number,
  setting: ContentSetting,
  parent: Tag,
): SetLine[] => {
  const listTag = addTag(parent, 'L');
  const markOf = (place: number) => (list.marker === 'dash' ? '-' : `${place}.`);
  const indent = listIndent(list.marker, markOf(list.items.length), setting.size);
  return list.items.flatMap((item, i) => {
    const itemTag = addTag(listTag, 'LI');
    const label = setText(markOf(i + 1), indent, { size: setting.size }, addTag(itemTag, 'Lbl'));
    const body = setText(item, width - indent, { ...setting, align: 'left' }, addTag(itemTag, 'LBody'), indent);
    return body.map((line, at) => (at === 0 ? besideEachOther(label[0]!, line) : line));
  });
};

/**
 * The indent of all texts of a list, so that they are aligned. For dashes it is fixed. For numbers it is the width of the last marker,
 * which is the widest, but not less than a fixed minimum.
 */
const listIndent = (marker: 'dash' | 'number', widest: string, size: number): number => {
  if (marker === 'dash') return LIST_INDENT * 0.8;
  const [mark] = breakLines(`${widest} `, Number.POSITIVE_INFINITY, { size });
  return Math.max(LIST_INDENT * 1.4, widthOf(mark!));
};

const widthOf = ({ pieces }: Line): number => pieces.reduce((sum, piece) => sum + piece.width, 0);

const besideEachOther = (left: SetLine, right: SetLine): SetLine => ({
  height: Math.max(left.height, right.height),
  place: (page, x, top, asDecoration) => {
    left.place(page, x, top, asDecoration);
    right.place(page, x, top, asDecoration);
  },
});

const setChoice = (choice: Choice, width: number, setting: ContentSetting, parent: Tag): SetLine[] => {
  const tag = addTag(parent, setting.tag, { alt: choiceInWords(choice) });
  return setText(choiceRuns(choice), width, setting, tag);
};

/** The options of a choice as on the regulation's form: all are printed. If one is chosen, the others are struck out. */
const choiceRuns = (choice: Choice): Run[] => {
  const decided = choice.options.some((option) => option.chosen);
  const runs = choice.options.flatMap((option, i) => [
    ...(i > 0 ? [{ text: '/ ', muted: true }] : []),
    ...runsOf(option.label).map((run) =>
      option.chosen ? { ...run, bold: true } : { ...run, muted: true, struck: decided },
    ),
  ]);
  return choice.mark ? [...runs, { text: choice.mark, muted: true }] : runs;
};

/** The choice in words, because not every screen reader says that a text is struck out. */
const choiceInWords = (choice: Choice): string => {
  const chosen = choice.options.find((option) => option.chosen);
  const offered = choice.options.map((option) => plainText(option.label)).join(', ');
  return chosen ? `Dipilih: ${plainText(chosen.label)}. Pilihan: ${offered}.` : `Belum dipilih. Pilihan: ${offered}.`;
};

const runsOf = (text: RichText): readonly Run[] => (typeof text === 'string' ? [{ text }] : text);

const setCurve = (curve: Curve, width: number, parent: Tag): SetLine => {
  const tag = addTag(parent, 'Figure', { alt: curve.description });
  const height = figureHeight(curve);
  return {
    height,
    place: (page, x, top, asDecoration) => {
      page.marks.push(...curveMarks(curve, { x, y: top, width, height }, asDecoration ? undefined : tag));
    },
  };
};

/** A dotted line to write on. It is decoration: for a screen reader the cell is empty. */
const handLine = (width: number): SetLine => ({
  height: HAND_LINE,
  place: (page, x, top) => {
    const y = top + HAND_LINE - 3;
    const path = `M${x},${y} L${x + width},${y}`;
    page.marks.push({ kind: 'path', path, x: 0, y: 0, color: COLOUR.muted, width: 0.5, dotted: true });
  },
});

export const blank = (height: number): SetLine => ({ height, place: () => {} });

/** Sets a text under a new tag, which becomes the last child of `parent`. */
export const setTagged = (text: RichText, width: number, setting: Setting, parent: Tag, name: TagName): SetLine[] => {
  const tag = newTag(name);
  parent.children.push(tag);
  return setText(text, width, setting, tag);
};
