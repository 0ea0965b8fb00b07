/**
 * The content of a printed paper without its layout: plain values that can be stored as JSON. Both the PDF and the print page are made from
 * these values, so the two cannot differ (docs/decisions/0004-paper.md).
 */
export type Paper = {
  /** The name of the document in the title bar of a PDF reader. It is not printed on the sheets. */
  title: string;
  language: 'id';
  /**
   * The ISO day or instant in the metadata of the file. It does not depend on the clock, so that the same description gives the same bytes.
   */
  createdAt: string;
  /** A large pale word across each page: papers of practice cycles, drafts and replaced papers must not look like valid papers. */
  watermark?: string;
  footer: Footer;
  /** The sheets. Each begins on a new page and has its own orientation. */
  sheets: readonly Sheet[];
};

export type Footer = {
  number?: string;
  verificationCode?: string;
  /** The address where anybody can check the code, printed as it is to be typed. */
  verificationUrl?: string;
  /** The first characters of the hash of the stored document. */
  hash?: string;
  /** The edition of the rules that the document follows. */
  ruleVersion?: string;
  /** Such as "DRAF – belum ditetapkan". It says that the document is a draft, for practice, or replaced; absent on a document in force. */
  status?: string;
};

export type SheetSize = 'folio' | 'a4';
export type Orientation = 'portrait' | 'landscape';

export type Sheet = {
  /** The number of the form in the regulation, such as "A.1.7". */
  code: string;
  size: SheetSize;
  orientation: Orientation;
  letterhead?: Letterhead;
  crest?: Crest;
  titleLines: readonly string[];
  /** "PERIODE: TRIWULAN I", printed under the title of evaluation forms. */
  periodLine?: string;
  above: { left: string; right: string };
  blocks: readonly Block[];
};

export type Letterhead = {
  name: string;
  addressLines: readonly string[];
  /** The id of the agency's emblem, which is printed on the left. */
  emblem?: string;
  /** The source of the emblem: an address, or the image itself. The code that draws the paper fills it in. */
  emblemSrc?: string;
};

/**
 * The place of the state emblem, which must not be copied. It shows the agency's own emblem; if there is none, it stays empty. On a blank
 * form it shows the words `text` instead.
 */
export type Crest = {
  text: string;
  /** The id of the agency's emblem, and its source as in the letterhead. */
  emblem?: string;
  emblemSrc?: string;
  /** Whether `text` is printed instead of an image. */
  isNamed?: boolean;
};

export type Block = Identities | Grid | Panel | Signatures | Footnotes;

/** The two parties side by side: the person who is appraised and the appraiser. */
export type Identities = {
  kind: 'identities';
  caption: string;
  parties: readonly [Party, Party];
  /** Whether lines to write on are printed instead of the values. */
  byHand?: boolean;
};
export type Party = { heading: string; rows: readonly { label: RichText; value: string }[] };

export type Grid = {
  kind: 'grid';
  caption: string;
  /** The relative widths of the columns. Their sum may be any number. */
  widths: readonly number[];
  /** The heading rows. They are shaded, and repeated on each page. */
  head: readonly (readonly Cell[])[];
  rows: readonly GridRow[];
  /** Whether the grid begins on the current page even if its first row must continue on the next page. */
  beginsHere?: boolean;
};

export type GridRow =
  | { kind: 'band'; text: string }
  /**
   * `introduces`: the row is never the last of a page, like a band. `names`: in addition, it is printed again if the rows below it continue
   * on the next page.
   */
  | { kind: 'row'; cells: readonly Cell[]; introduces?: boolean; names?: boolean };

export type Cell = {
  content: readonly Content[];
  colSpan?: number;
  rowSpan?: number;
  align?: 'left' | 'centre';
  shaded?: boolean;
  /** Set if the cell is the header of its row, or of the group of rows that begins with it. */
  header?: 'row' | 'group';
  /**
   * Whether the text is printed again on the next page, if the text has ended but the rows of the cell continue there. So each page can be
   * read alone.
   */
  repeats?: boolean;
};

/**
 * A part of a cell. `ruled`: dotted lines to write on by hand. A paragraph with a marker has a hanging indent: its later lines begin below
 * its text, not below the marker.
 */
export type Content =
  /** `leads`: the paragraph introduces what follows, so it never ends a page. */
  | { kind: 'paragraph'; text: RichText; marker?: string; leads?: true }
  | { kind: 'list'; marker: 'dash' | 'number'; items: readonly RichText[] }
  | Choice
  | { kind: 'ruled'; lines: number }
  | { kind: 'curve'; curve: Curve };

/** "pilih salah satu": all options that the form prints, with at most one chosen. */
export type Choice = { kind: 'choice'; options: readonly { label: RichText; chosen: boolean }[]; mark?: string };

export type RichText = string | readonly Run[];
export type Run = { text: string; bold?: boolean; italic?: boolean; muted?: boolean; struck?: boolean };

/** A smooth line through `points`. Their values are on an axis from 0 to `maximum`. */
export type Curve = {
  title: string;
  description: string;
  xLabel: string;
  yLabel: string;
  /** Whether the figure is drawn with less height, for a full page. */
  isLow?: boolean;
  maximum: number;
  points: readonly { label: RichText; value: number }[];
};

/** A box over the whole width: a heading, and below it a choice, a figure or free text. */
export type Panel = { kind: 'panel'; heading: string; content: readonly Content[]; shaded?: boolean };

export type Signatures = {
  kind: 'signatures';
  left?: Signature;
  right?: Signature;
  /** The signature below the other two. */
  centre?: Signature;
};

export type Signature = {
  /** Such as "Palangkaraya, 5 Januari 2026". */
  placeAndDate?: string;
  role: string;
  /** The capacity in which the person signs and for whom, one line each: "Plt. Kepala Dinas", "a.n. …". */
  acting?: readonly string[];
  /** Printed in the place of a handwritten signature, for example when and how the person agreed. */
  mark?: string;
  name: string;
  identity?: string;
};

export type Footnotes = { kind: 'footnotes'; notes: readonly string[] };

export const paragraph = (text: RichText): Content => ({ kind: 'paragraph', text });

/** A paragraph that introduces what follows in its cell, so it never ends a page. */
export const leading = (text: RichText): Content => ({ kind: 'paragraph', text, leads: true });

/**
 * The paragraphs of a free text, one for each line that is not empty. A line that begins with a marker (a dash, `1.`, `a)`, `**`) gets a
 * hanging marker.
 */
export const paragraphs = (text: string): Content[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map(markedParagraph);

const MARKED = /^\s*([-–•]|\*{1,4}|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/;

/** A line as a paragraph. If the line begins with a marker, such as a dash or "1.", the marker is separated from the text. */
export const markedParagraph = (line: string): Content => {
  const [whole = '', marker] = MARKED.exec(line) ?? [];
  return marker ? { kind: 'paragraph', marker, text: line.slice(whole.length) } : paragraph(line);
};

export const plainText = (text: RichText): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');
