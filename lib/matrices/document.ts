import {
  aboveBody,
  emptyRow,
  type FormSnapshot,
  formPaper,
  headCell,
  hint,
  letterheadOf,
  textCell,
} from '@/lib/paper/form';
import {
  type Cell,
  type Grid,
  type GridRow,
  type Paper,
  paragraph,
  type Run,
  type Sheet,
  type SheetSize,
} from '@/lib/paper/model';
import { sheetsOf } from './rules/sheets';

export type PrintedRole = { wording: string; note: string };
/** One cell as it is printed: its results, `none` for "no role", or null if nothing was written yet. */
export type PrintedCell = readonly PrintedRole[] | 'none' | null;
export type PrintedMatrix = {
  /** The unit, or the team with the unit that formed it. It is printed above the form. */
  place: string;
  leader: { name: string; position: string };
  columns: readonly string[];
  /** `leads`: names the teams that the person leads and whose matrices follow; empty or left out if there are none. */
  people: readonly { name: string; position: string; leads?: string; roles: readonly PrintedCell[] }[];
};
export type MatrixSnapshot = FormSnapshot & { matrices: readonly PrintedMatrix[] };

const TITLE = 'MATRIKS PEMBAGIAN PERAN DAN HASIL';

/**
 * Format A.1.5 (R6 p.48-49), on as many sheets as needed. The columns are the leader's results, the rows are the people. Nobody signs it.
 * [MATRIKS-09]
 */
export const matrixPaper = (snapshot: MatrixSnapshot, size: SheetSize = 'folio'): Paper => {
  const title = `Matriks Pembagian Peran dan Hasil ${snapshot.periodTo.slice(0, 4)} – ${snapshot.owner.name}`;
  return formPaper(
    snapshot,
    title,
    snapshot.matrices.flatMap((matrix) => sheetsOfMatrix(snapshot, matrix, size)),
  );
};

const sheetsOfMatrix = (snapshot: MatrixSnapshot, matrix: PrintedMatrix, size: SheetSize): Sheet[] => {
  const parts = sheetsOf(matrix.columns.map((_, at) => at));
  return parts.map((part) => {
    const { left, right } = aboveBody(snapshot, 'landscape');
    return {
      code: 'A.1.5',
      size,
      orientation: 'landscape',
      ...letterheadOf(snapshot),
      titleLines: [TITLE, ...(parts.length > 1 ? [partLine(part, matrix.columns.length)] : [])],
      above: { left: `${left}\n${matrix.place.toUpperCase()}`.trimEnd(), right },
      blocks: [matrixGrid(matrix, part), { kind: 'footnotes', notes: [NOTE, ...longTitles(matrix, part)] }],
    };
  });
};

const NOTE =
  'Setiap sel memuat peran hasil (rencana kinerja) Pegawai atau TIDAK ADA PERAN; sel yang kosong belum ditentukan.';

/**
 * The largest number of characters in a column title, because the titles are repeated on every page. A longer title is printed in full
 * below the table.
 */
const HEAD_LENGTH = 240;

const isLong = (title: string) => title.length > HEAD_LENGTH;

const inHead = (title: string) => (isLong(title) ? `${title.slice(0, HEAD_LENGTH).trimEnd()} …` : title);

const longTitles = ({ columns }: PrintedMatrix, part: readonly number[]): string[] =>
  part.flatMap((at) => (isLong(columns[at]!) ? [`Kolom ${at + 1} selengkapnya: ${columns[at]}`] : []));

const partLine = (part: readonly number[], all: number) => {
  const [from, to] = [part[0]! + 1, part.at(-1)! + 1];
  return `(${from === to ? `KOLOM ${from}` : `KOLOM ${from}–${to}`} DARI ${all})`;
};

/** The widths of the columns for name and post, which are on every sheet. All columns with results together have the width 100. */
const NAMES = [20, 16] as const;

const matrixGrid = ({ leader, columns, people, place }: PrintedMatrix, part: readonly number[]): Grid => {
  return {
    kind: 'grid',
    caption: `Pembagian peran dan hasil: ${place || leader.name}`,
    widths: [...NAMES, ...part.map(() => 100 / part.length)],
    head: [
      [
        headCell('PEGAWAI', { align: 'left' }),
        headCell('JABATAN'),
        { content: [paragraph(RESULTS)], colSpan: part.length },
      ],
      [
        headCell(leader.name, { align: 'left' }),
        headCell(leader.position),
        ...part.map((at) => headCell(inHead(columns[at]!))),
      ],
    ],
    rows:
      people.length > 0
        ? people.map((person) => personRow(person, part))
        : [emptyRow('Belum ada pegawai dalam matriks ini', part.length + 2)],
  };
};

const RESULTS: readonly Run[] = [
  { text: 'OUTCOME', italic: true },
  { text: ' ANTARA/ ' },
  { text: 'OUTPUT', italic: true },
  { text: '/ LAYANAN' },
];

const personRow = (
  { name, position, leads, roles }: PrintedMatrix['people'][number],
  part: readonly number[],
): GridRow => ({
  kind: 'row',
  cells: [
    {
      content: [paragraph(name), ...(leads ? [paragraph([hint(`(${leads})`)])] : [])],
      ...{ shaded: true, header: 'row', repeats: true },
    },
    textCell(position, { shaded: true, repeats: true }),
    ...part.map((at) => roleCell(roles[at] ?? null)),
  ],
});

const roleCell = (cell: PrintedCell): Cell => {
  if (cell === null) return textCell('');
  if (cell === 'none') return { content: [paragraph([hint('TIDAK ADA PERAN')])] };
  return {
    content: cell.flatMap(({ wording, note }, at) => [
      cell.length > 1 ? ({ kind: 'paragraph', text: wording, marker: `${at + 1}.` } as const) : paragraph(wording),
      ...(note ? [paragraph([hint(`(${note})`)])] : []),
    ]),
  };
};
