import type { Block, Content, Crest, Footnotes, Grid, Identities, Panel, Sheet, Signature, Signatures } from '../model';
import { markedParagraph, paragraph } from '../model';
import { blank, type SetLine, setContent, setHanging, setTagged, setText } from './content';
import { Flow, type Page } from './flow';
import { placeGrid, placeRows } from './grid';
import { heightOf } from './lines';
import { FONT_SIZE, PADDING, SIGNING_SPACE } from './style';
import { addTag, type Tag } from './tags';

const CREST_SIZE = 56;
const EMBLEM_SIZE = 44;
const GAP = { title: 12, above: 2, signatures: 12, footnotes: 8, letterhead: 8 } as const;

/** Places the content of one sheet on as many pages as it needs. */
export const placeSheet = (sheet: Sheet, document: Tag): Page[] => {
  const flow = new Flow(sheet);
  const section = addTag(document, 'Sect');
  placeOpening(flow, sheet, section);
  sheet.blocks.forEach((block, i) => {
    placeBlock(flow, block, section, reserveFor(sheet.blocks.slice(i + 1), flow.width));
  });
  return flow.pages;
};

const placeBlock = (flow: Flow, block: Block, section: Tag, reserve: number) => {
  switch (block.kind) {
    case 'identities':
      return placeGrid(flow, identityGrid(block), section, reserve);
    case 'grid':
      return placeGrid(flow, block, section, reserve);
    case 'panel':
      return placePanel(flow, block, section, reserve);
    case 'signatures':
      return placeSignatures(flow, block, section);
    case 'footnotes':
      return placeFootnotes(flow, block, section);
  }
};

const placeOpening = (flow: Flow, sheet: Sheet, section: Tag) => {
  if (sheet.letterhead) placeLetterhead(flow, sheet.letterhead, section);
  if (sheet.crest) placeCrest(flow, sheet.crest, section);
  placeCentred(flow, sheet.titleLines, section, 'H1', { size: FONT_SIZE.title });
  if (sheet.periodLine) {
    flow.y += GAP.title / 2;
    placeCentred(flow, [sheet.periodLine], section, 'P', { size: FONT_SIZE.title });
  }
  flow.y += GAP.title;
  placeAbove(flow, sheet.above, section);
};

const placeLetterhead = (flow: Flow, letterhead: NonNullable<Sheet['letterhead']>, section: Tag) => {
  const { name, addressLines, emblemSrc } = letterhead;
  const top = flow.y;
  if (emblemSrc) {
    const box = { x: flow.left, y: top, width: EMBLEM_SIZE, height: EMBLEM_SIZE };
    const tag = addTag(section, 'Figure', { alt: `Lambang ${name}` });
    flow.page.marks.push({ kind: 'image', dataUri: emblemSrc, box, tag });
  }
  placeCentred(flow, [name.toUpperCase()], section, 'P', { size: FONT_SIZE.letterhead, bold: true });
  placeCentred(flow, addressLines, section, 'P', { size: FONT_SIZE.note });
  if (emblemSrc) flow.y = Math.max(flow.y, top + EMBLEM_SIZE);
  flow.page.borders.push({ x: flow.left, y: flow.y + 3, width: flow.width, height: 0 });
  flow.y += GAP.letterhead;
};

const placeCrest = (flow: Flow, crest: Crest, section: Tag) => {
  if (crest.isNamed) placeCentred(flow, [crest.text], section, 'P', { size: FONT_SIZE.title });
  else placeEmblem(flow, crest, section);
  flow.y += GAP.title;
};

/** Places the emblem. If there is no image, its place stays empty. */
const placeEmblem = (flow: Flow, { text, emblemSrc }: Crest, section: Tag) => {
  if (emblemSrc) {
    const box = { x: flow.left + (flow.width - CREST_SIZE) / 2, y: flow.y, width: CREST_SIZE, height: CREST_SIZE };
    flow.page.marks.push({ kind: 'image', dataUri: emblemSrc, box, tag: addTag(section, 'Figure', { alt: text }) });
  }
  flow.y += CREST_SIZE;
};

const placeCentred = (
  flow: Flow,
  texts: readonly string[],
  section: Tag,
  name: 'H1' | 'P',
  setting: { size: number; bold?: boolean },
) => {
  const text = texts.join('\n');
  if (text) placeLines(flow, setTagged(text, flow.width, { ...setting, align: 'centre' }, section, name), flow.left);
};

/**
 * The line above the body: the agency on the left, the period on the right. Each has half of the width, so a long name of the agency does
 * not move the period.
 */
const placeAbove = (flow: Flow, above: Sheet['above'], section: Tag) => {
  const half = flow.width / 2 - 6;
  const left = setTagged(above.left, half, { size: FONT_SIZE.body }, section, 'P');
  const right = setTagged(above.right, half, { size: FONT_SIZE.body }, section, 'P');
  const height = Math.max(heightOf(left), heightOf(right));
  drawLines(flow, left, flow.left + 4, flow.y + height - heightOf(left));
  drawLines(flow, right, flow.left + flow.width / 2 + 6, flow.y + height - heightOf(right));
  flow.y += height + GAP.above;
};

const IDENTITY_WIDTHS = [4, 18, 29, 4, 18, 27];

/** The identities of both parties as one table of six columns, as in the regulation. */
const identityGrid = ({ caption, parties, byHand }: Identities): Grid => {
  const [left, right] = parties;
  const count = Math.max(left.rows.length, right.rows.length);
  return {
    kind: 'grid',
    caption,
    widths: IDENTITY_WIDTHS,
    head: [parties.flatMap(({ heading }) => [cellOf('NO'), { ...cellOf(heading), colSpan: 2 }])],
    rows: Array.from({ length: count }, (_, i) => ({
      kind: 'row',
      cells: parties.flatMap(({ rows }) => [
        { ...cellOf(`${i + 1}`), align: 'centre' as const },
        { content: [paragraph(rows[i]?.label ?? '')], header: 'row' as const },
        byHand ? { content: [{ kind: 'ruled' as const, lines: 1 }] } : cellOf(rows[i]?.value ?? ''),
      ]),
    })),
  };
};

const cellOf = (text: string) => ({ content: [paragraph(text)] });

/** Draws a panel as a table of one cell. For a screen reader it is a section with a heading. */
const placePanel = (flow: Flow, panel: Panel, parent: Tag, reserve: number) => {
  const lines = setPanel(panel, flow.width, addTag(parent, 'Sect'));
  const box = { x: flow.left, width: flow.width, shaded: panel.shaded ?? false, lines };
  const cell = { ...box, row: 0, rowSpan: 1, middle: false, repeats: false };
  placeRows(flow, [], [{ band: false, cells: [cell] }], { reserve });
};

const setPanel = (panel: Panel, flowWidth: number, section: Tag): SetLine[] => {
  const width = flowWidth - 2 * PADDING.x;
  return [
    ...setTagged([{ text: panel.heading, bold: true }], width, { size: FONT_SIZE.body }, section, 'H2'),
    ...setContent(panel.content, width, { size: FONT_SIZE.body, tag: 'P' }, section),
  ];
};

const placeSignatures = (flow: Flow, block: Signatures, section: Tag) => {
  const set = setSignatures(block, flow.width, section);
  flow.ensure(set.height);
  flow.y += GAP.signatures;
  drawLines(flow, set.left, flow.left + flow.width * 0.04, flow.y + set.pairHeight - heightOf(set.left));
  drawLines(flow, set.right, flow.left + flow.width * 0.56, flow.y + set.pairHeight - heightOf(set.right));
  flow.y += set.pairHeight;
  placeLines(flow, set.centre, flow.left + flow.width * 0.3);
};

/** Sets the signatures. The two blocks of a pair end at the same height, even if only one of them has place and date. */
const setSignatures = (block: Signatures, width: number, section: Tag) => {
  const set = (signature: Signature | undefined) => (signature ? setSignature(signature, width * 0.4, section) : []);
  const [left, right, centre] = [set(block.left), set(block.right), set(block.centre)];
  const pairHeight = Math.max(heightOf(left), heightOf(right));
  const spaced = centre.length > 0 ? [blank(GAP.signatures), ...centre] : centre;
  return { left, right, centre: spaced, pairHeight, height: GAP.signatures + pairHeight + heightOf(spaced) };
};

const setSignature = (signature: Signature, width: number, section: Tag): SetLine[] => {
  const setting = { size: FONT_SIZE.body, align: 'centre' } as const;
  const text = (value: string | undefined, extra = {}) =>
    value ? setTagged(value, width, { ...setting, ...extra }, section, 'P') : [];
  const mark = text(signature.mark, { italic: true, size: FONT_SIZE.note });
  const space = Math.max(4, (SIGNING_SPACE - heightOf(mark)) / 2);
  return [
    ...text(signature.placeAndDate),
    ...text(signature.role),
    ...(signature.acting ?? []).flatMap((line) => text(line)),
    blank(space),
    ...mark,
    blank(space),
    ...text(signature.name),
    ...text(signature.identity),
  ];
};

const placeFootnotes = (flow: Flow, block: Footnotes, section: Tag) => {
  flow.y += GAP.footnotes;
  for (const lines of setFootnotes(block, flow.width, section)) {
    flow.ensure(heightOf(lines));
    placeLines(flow, lines, flow.left);
  }
};

const setFootnotes = (block: Footnotes, width: number, section: Tag) =>
  block.notes.map((note) => setFootnote(markedParagraph(note), width, addTag(section, 'Note')));

const setFootnote = (note: Content, width: number, tag: Tag): SetLine[] => {
  if (note.kind !== 'paragraph') return [];
  const setting = { size: FONT_SIZE.note, italic: true };
  const { marker, text } = note;
  return marker === undefined ? setText(text, width, setting, tag) : setHanging(marker, text, width, setting, tag);
};

/**
 * The height of the blocks that must be on the same page as the end of the block before: panels, then the signatures, with the footnotes
 * right after them. 0 if another block follows, or none.
 */
const reserveFor = (following: readonly Block[], width: number): number => {
  const [next, ...rest] = following;
  const unread = { name: 'Sect' as const, children: [] };
  if (next?.kind === 'panel') return heightOf(setPanel(next, width, unread)) + 2 * PADDING.y + reserveFor(rest, width);
  if (next?.kind !== 'signatures') return 0;
  const after = rest[0];
  return setSignatures(next, width, unread).height + (after?.kind === 'footnotes' ? footnotesHeight(after, width) : 0);
};

const footnotesHeight = (block: Footnotes, width: number) =>
  GAP.footnotes + heightOf(setFootnotes(block, width, { name: 'Sect', children: [] }).flat());

const placeLines = (flow: Flow, lines: readonly SetLine[], x: number) => {
  for (const line of lines) {
    flow.ensure(line.height);
    line.place(flow.page, x, flow.y, false);
    flow.y += line.height;
  }
};

const drawLines = (flow: Flow, lines: readonly SetLine[], x: number, top: number) => {
  let y = top;
  for (const line of lines) {
    line.place(flow.page, x, y, false);
    y += line.height;
  }
};
