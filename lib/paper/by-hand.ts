import type { FormParty, FormSnapshot } from './form';
import type { Block, Cell, Content, GridRow, Paper, Sheet, SheetSize, Signature } from './model';
import { plainText } from './model';

/** A form of a regulation that can be printed empty, for offices that write by hand. */
export type BlankForm = {
  /** The number of the form in the regulation, such as "A.1.6". */
  code: string;
  /** The name of the form and who uses it (`audience`), for the list of forms. */
  name: string;
  audience: string;
  paper: (agency: FormSnapshot['agency'], size: SheetSize) => Paper;
};

const NOBODY: FormParty = {
  name: '',
  identityLabel: '',
  identityNumber: '',
  rank: '',
  grade: '',
  position: '',
  unit: '',
};

/** The data of an empty form: only the agency is filled in. The type requires the days, but they are not printed. */
export const blankSnapshot = (agency: FormSnapshot['agency']): FormSnapshot => ({
  agency,
  periodFrom: '2000-01-01',
  periodTo: '2000-12-31',
  owner: NOBODY,
  appraiser: NOBODY,
  purpose: 'real',
  state: 'final',
  frozenAt: '2000-01-01T00:00:00Z',
});

type Lines = (cell: Cell) => number;

/**
 * Turns a paper into a form to be filled in by hand. Each empty place gets dotted lines to write on; `lines` says how many an empty cell
 * gets for each row that it spans. The period becomes the blank that the regulation prints.
 */
export const byHand = (paper: Paper, title: string, lines: Lines = () => 1): Paper => ({
  ...paper,
  title,
  sheets: paper.sheets.map((sheet) => ({
    ...sheet,
    above: { ...sheet.above, right: BLANK_PERIOD[sheet.orientation] },
    blocks: sheet.blocks.map((block) => blankBlock(block, lines)),
  })),
});

const BLANK_PERIOD: Readonly<Record<Sheet['orientation'], string>> = {
  landscape: 'PERIODE PENILAIAN: ….. JANUARI SD … DESEMBER TAHUN ….',
  portrait: 'PERIODE PENILAIAN:\n…. JANUARI SD … DESEMBER TAHUN ….',
};

const blankBlock = (block: Block, lines: Lines): Block => {
  switch (block.kind) {
    case 'identities':
      return { ...block, byHand: true };
    case 'grid':
      return { ...block, rows: block.rows.map((row) => blankRow(row, lines)) };
    case 'signatures':
      return {
        ...block,
        left: block.left && blankSignature(block.left),
        right: block.right && blankSignature(block.right),
        centre: block.centre && blankSignature(block.centre),
      };
    default:
      return block;
  }
};

const blankRow = (row: GridRow, lines: Lines): GridRow =>
  row.kind === 'band' ? row : { ...row, cells: row.cells.map((cell) => blankCell(cell, lines(cell))) };

/** Adds lines to write on: in an empty cell (or one with only a dash), in an empty list, and after a sentence that ends in a colon. */
const blankCell = (cell: Cell, lines: number): Cell => {
  const words = cell.content.map(wordsOf).join('').trim();
  if (words === '' || words === '-') {
    const empty = cell.content.flatMap((part) => (part.kind === 'list' ? part.items : [])).length;
    const room = empty || lines * (cell.rowSpan ?? 1);
    // An empty cell must not be a header for a screen reader.
    return { ...cell, content: [ruled(room)], header: undefined, repeats: false };
  }
  const content = cell.content.map((part) =>
    part.kind === 'list' && wordsOf(part).trim() === '' ? ruled(part.items.length) : part,
  );
  const asks = words.length > 1 && words.endsWith(':') && content.every(({ kind }) => kind === 'paragraph');
  return { ...cell, content: asks ? [...content, ruled(2)] : content };
};

const ruled = (lines: number): Content => ({ kind: 'ruled', lines });

const wordsOf = (part: Content): string => {
  if (part.kind === 'paragraph') return plainText(part.text);
  return part.kind === 'list' ? part.items.map(plainText).join('') : '';
};

const DOTS = '.'.repeat(60);

const blankSignature = ({ placeAndDate, role }: Signature): Signature => ({
  ...(placeAndDate ? { placeAndDate: `${DOTS.slice(0, 28)}, ${DOTS.slice(0, 36)}` } : {}),
  role,
  name: `(${DOTS.slice(0, 48)})`,
  identity: `NIP ${DOTS.slice(0, 44)}`,
});
