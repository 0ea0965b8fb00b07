/**
 * The content of a printed paper without its drawing: plain, serialisable values from which both the PDF and the
 * print page are made, so that the two can never differ (docs/decisions/0004-paper.md).
 */
export type Paper = {
  /** Names the document in the title bar of a reader; not printed on the sheet. */
  title: string;
  language: 'id';
  /** ISO day or instant written into the file's metadata: the same description gives the same bytes. */
  createdAt: string;
  /** Large pale word across each page: practice cycles and drafts must not look like valid papers. */
  watermark?: string;
  footer: Footer;
  /** Each sheet begins a new page, with its own orientation. */
  sheets: readonly Sheet[];
};

export type Footer = {
  number?: string;
  verificationCode?: string;
  /** Where anyone may check the code, printed as it is to be typed. */
  verificationUrl?: string;
  /** The first characters of the fingerprint of the stored document. */
  hash?: string;
  /** The edition of the rules for the document. */
  ruleVersion?: string;
  /** "DRAF – belum ditetapkan", "LATIHAN": absent on a document in force. */
  status?: string;
};

export type SheetSize = 'folio' | 'a4';
export type Orientation = 'portrait' | 'landscape';

export type Sheet = {
  /** The regulation's own number of the form, such as "A.1.7". */
  code: string;
  size: SheetSize;
  orientation: Orientation;
  letterhead?: Letterhead;
  crest?: Crest;
  titleLines: readonly string[];
  /** "PERIODE: TRIWULAN I", under the title of evaluation forms. */
  periodLine?: string;
  above: { left: string; right: string };
  blocks: readonly Block[];
};

export type Letterhead = {
  name: string;
  addressLines: readonly string[];
  /** The image of the agency at its left. */
  emblem?: string;
  /** Where that image is, filled in by the code that draws the paper: an address or the image itself. */
  emblemSrc?: string;
};

/** The place of the state emblem, which may not be imitated: without the agency's image it is empty, or has its name on a blank form. */
export type Crest = {
  text: string;
  /** The image of the agency and its source, as in the letterhead. */
  emblem?: string;
  emblemSrc?: string;
  /** Whether its name is printed in place of the image. */
  isNamed?: boolean;
};

export type Block = Identities | Grid | Panel | Signatures | Footnotes;

/** The two parties side by side: who is appraised, and by whom. */
export type Identities = {
  kind: 'identities';
  caption: string;
  parties: readonly [Party, Party];
  /** Lines to write on in place of the values. */
  byHand?: boolean;
};
export type Party = { heading: string; rows: readonly { label: RichText; value: string }[] };

export type Grid = {
  kind: 'grid';
  caption: string;
  /** Relative widths; their sum is free. */
  widths: readonly number[];
  /** Header rows, shaded and repeated on each page. */
  head: readonly (readonly Cell[])[];
  rows: readonly GridRow[];
  /** Begins on the current page, even when its first row continues on the next page. */
  beginsHere?: boolean;
};

export type GridRow =
  | { kind: 'band'; text: string }
  /** `introduces`: like a band, never last on a page. `names`: the same, and printed again when its rows continue on the next page. */
  | { kind: 'row'; cells: readonly Cell[]; introduces?: boolean; names?: boolean };

export type Cell = {
  content: readonly Content[];
  colSpan?: number;
  rowSpan?: number;
  align?: 'left' | 'centre';
  shaded?: boolean;
  /** The cell is the header of its row or of the rows below it. */
  header?: 'row' | 'group';
  /** Printed again when its rows continue on the next page and its own text has ended, so that each page can be read alone. */
  repeats?: boolean;
};

/** `ruled`: dotted lines to write on by hand. A paragraph with a marker hangs: its later lines begin below its text. */
export type Content =
  /** `leads`: names what follows, so it never ends a page. */
  | { kind: 'paragraph'; text: RichText; marker?: string; leads?: true }
  | { kind: 'list'; marker: 'dash' | 'number'; items: readonly RichText[] }
  | Choice
  | { kind: 'ruled'; lines: number }
  | { kind: 'curve'; curve: Curve };

/** "pilih salah satu": all the words the form offers, with at most one of them chosen. */
export type Choice = { kind: 'choice'; options: readonly { label: RichText; chosen: boolean }[]; mark?: string };

export type RichText = string | readonly Run[];
export type Run = { text: string; bold?: boolean; italic?: boolean; muted?: boolean; struck?: boolean };

/** A smooth line through `points`; the ordinates share one axis from 0 to `maximum`. */
export type Curve = {
  title: string;
  description: string;
  xLabel: string;
  yLabel: string;
  /** Drawn with less height, for a full page. */
  isLow?: boolean;
  maximum: number;
  points: readonly { label: RichText; value: number }[];
};

/** A box over the whole width: a heading with a choice, a figure or free text under it. */
export type Panel = { kind: 'panel'; heading: string; content: readonly Content[]; shaded?: boolean };

export type Signatures = {
  kind: 'signatures';
  left?: Signature;
  right?: Signature;
  /** Below the other two. */
  centre?: Signature;
};

export type Signature = {
  /** "Palangkaraya, 5 Januari 2026". */
  placeAndDate?: string;
  role: string;
  /** In which capacity, and for whom, line by line: "Plt. Kepala Dinas", "a.n. …". */
  acting?: readonly string[];
  /** Printed in the place of a handwritten signature, such as when and how consent was given. */
  mark?: string;
  name: string;
  identity?: string;
};

export type Footnotes = { kind: 'footnotes'; notes: readonly string[] };

export const paragraph = (text: RichText): Content => ({ kind: 'paragraph', text });

/** A paragraph that names what follows in its cell. */
export const leading = (text: RichText): Content => ({ kind: 'paragraph', text, leads: true });

/** Free text with its writer's line breaks; an empty list when it is empty. Lines that begin with a dash, a number or a letter hang. */
export const paragraphs = (text: string): Content[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map(hanging);

const MARKED = /^\s*([-–•]|\*{1,4}|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/;

/** A paragraph whose marker, if it begins with one, is separated from the text. */
export const hanging = (line: string): Content => {
  const [whole = '', marker] = MARKED.exec(line) ?? [];
  return marker ? { kind: 'paragraph', marker, text: line.slice(whole.length) } : paragraph(line);
};

export const plainText = (text: RichText): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('');
