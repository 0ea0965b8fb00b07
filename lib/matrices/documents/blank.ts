import { type BlankForm, blankSnapshot, byHand } from '@/lib/paper/by-hand';
import type { Cell, GridRow, Paper } from '@/lib/paper/model';
import { matrixPaper, type PrintedMatrix } from '../document';

const ROWS = 6;
const COLUMNS = ['', '', ''];

const EMPTY: PrintedMatrix = {
  place: '',
  leader: { name: '', position: '' },
  columns: COLUMNS,
  people: Array.from({ length: ROWS }, () => ({ name: '', position: '', roles: COLUMNS.map(() => null) })),
};

const blankMatrix: BlankForm['paper'] = (agency, size) => {
  const paper = matrixPaper({ ...blankSnapshot(agency), matrices: [EMPTY] }, size);
  return withHeadToWrite(byHand(paper, 'Formulir kosong A.1.5', () => 4));
};

/**
 * The paper to be filled in by hand. A screen reader would read out empty table headers, so the row of the leader becomes an ordinary row.
 */
const withHeadToWrite = (paper: Paper): Paper => ({
  ...paper,
  sheets: paper.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      block.kind === 'grid'
        ? { ...block, head: block.head.slice(0, 1), rows: [...block.head.slice(1).map(toWrite), ...block.rows] }
        : block,
    ),
  })),
});

const toWrite = (cells: readonly Cell[]): GridRow => ({
  kind: 'row',
  cells: cells.map(() => ({ content: [{ kind: 'ruled', lines: 3 }], shaded: true })),
});

/** The role matrix of a unit or of a team, to be filled in by hand (R6 p.48-49). */
export const BLANK_MATRIX_FORMS: readonly BlankForm[] = [
  {
    code: 'A.1.5',
    name: 'Matriks pembagian peran dan hasil',
    audience: 'Pimpinan unit kerja dan ketua tim kerja',
    paper: blankMatrix,
  },
];
