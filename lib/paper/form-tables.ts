import { emptyRow, headCell, textCell } from './form';
import type { Cell, Content, GridRow, RichText } from './model';
import { leading, paragraph, paragraphs } from './model';

/** The head of the table HASIL KERJA: the title row, the column headings and the column numbers. */
export const resultsHead = (headings: readonly string[]): Cell[][] => [
  [headCell('HASIL KERJA', { colSpan: headings.length, align: 'left' })],
  headings.map((heading) => headCell(heading)),
  headings.map((_, i) => headCell(`(${i + 1})`)),
];

/** The results under the bands A. UTAMA and B. TAMBAHAN. As in the regulation, the numbers continue from A to B. */
export const resultRows = <R extends { kind: 'utama' | 'tambahan' }>(
  results: readonly R[],
  columns: number,
  rowsOf: (result: R, number: number) => GridRow[],
  bandOf: (text: string) => GridRow = (text) => ({ kind: 'band', text }),
): GridRow[] => {
  const ordered = [...results].sort((a, b) => Number(a.kind === 'tambahan') - Number(b.kind === 'tambahan'));
  const rowsOfKind = (kind: R['kind'], nothing: string) => {
    const rows = ordered.flatMap((result, i) => (result.kind === kind ? rowsOf(result, i + 1) : []));
    return rows.length > 0 ? rows : [emptyRow(nothing, columns)];
  };
  return [
    bandOf('A. UTAMA'),
    ...rowsOfKind('utama', 'Belum ada hasil kerja utama'),
    bandOf('B. TAMBAHAN'),
    ...rowsOfKind('tambahan', 'Tidak ada hasil kerja tambahan'),
  ];
};

/**
 * One row for each indicator. The `leading` cells span all these rows. Without indicators (in a draft) there is one row, and `cellsOf` gets
 * undefined.
 */
export const rowPerIndicator = <I>(
  indicators: readonly I[],
  leading: readonly Cell[],
  cellsOf: (indicator: I | undefined, at: number) => Cell[],
): GridRow[] => {
  const rowSpan = Math.max(1, indicators.length);
  return Array.from({ length: rowSpan }, (_, i) => ({
    kind: 'row',
    cells: [
      ...(i === 0 ? leading.map((cell) => ({ ...cell, rowSpan, repeats: true })) : []),
      ...cellsOf(indicators[i], i),
    ],
  }));
};

/** The cell of a result on the forms for heads. It names the leader who assigned the result. */
export const assignedResultCell = ({ title, assignedBy }: { title: string; assignedBy?: string }): Cell => ({
  content: [...paragraphs(title), ...(assignedBy ? [paragraph(`(penugasan dari ${assignedBy})`)] : [])],
  header: 'group',
});

/** A band that also has the headings of the columns to its right. */
export const observedBand = (text: string, span: number, headings: readonly string[]): GridRow => ({
  kind: 'row',
  introduces: true,
  cells: [
    textCell(text, { colSpan: span, shaded: true, header: 'row' }),
    ...headings.map((heading) => textCell(heading, { shaded: true, align: 'centre' })),
  ],
});

/**
 * The two rows of a result in a qualitative plan: its title, and below it its measures. The further cells of the form (`beside`) span both
 * rows.
 */
export const narratedRows = (
  number: number,
  title: Cell,
  measures: Cell,
  beside: readonly (readonly Content[])[] = [],
): GridRow[] => [
  {
    kind: 'row',
    names: true,
    cells: [
      textCell(`${number}`, { rowSpan: 2, align: 'centre', repeats: true }),
      title,
      ...beside.map((content) => ({ content, rowSpan: 2 })),
    ],
  },
  { kind: 'row', cells: [measures] },
];

/** The measures of a result as a list, below the heading that the form prints. */
export const measuresOf = (heading: string, items: readonly string[], marker: 'dash' | 'number' = 'dash'): Cell => ({
  content: [leading(heading), ...(items.length > 0 ? [{ kind: 'list', marker, items } as const] : [])],
});

/**
 * The two rows of a core value: its name, and below it the guides and the leader's special expectation. In the second row, the further
 * cells of the form (`beside`) follow.
 */
export const behaviourRows = (
  { number, name, guides }: { number: number; name: string; guides: readonly string[] },
  expectation: string,
  beside: readonly (readonly Content[])[] = [],
): GridRow[] => [
  {
    kind: 'row',
    names: true,
    cells: [
      textCell(`${number}`, { rowSpan: 2, align: 'centre', repeats: true }),
      textCell(name, { colSpan: 2 + beside.length, header: 'group' }),
    ],
  },
  {
    kind: 'row',
    cells: [
      { content: [{ kind: 'list', marker: 'dash', items: guides }] },
      { content: [leading('Ekspektasi Khusus Pimpinan:'), ...paragraphs(expectation)] },
      ...beside.map((content) => ({ content })),
    ],
  },
];

/** A numbered section of a portrait form: a heading, and a row "label : value" for each fact. */
export const factRows = (
  number: number,
  heading: string,
  facts: readonly { label: RichText; value: string }[],
): GridRow[] => [
  { kind: 'row', names: true, cells: sectionCells(number, heading, facts.length + 1) },
  ...facts.map(
    ({ label, value }): GridRow => ({
      kind: 'row',
      cells: [{ content: [paragraph(label)], header: 'row' }, textCell(':', { align: 'centre' }), textCell(value)],
    }),
  ),
];

/** A numbered section of a portrait form with a heading and free text. */
export const noteRows = (number: number, heading: string, text: string): GridRow[] => [
  { kind: 'row', names: true, cells: sectionCells(number, heading, 2) },
  { kind: 'row', cells: [textCell(text, { colSpan: 3 })] },
];

const sectionCells = (number: number, heading: string, rowSpan: number): Cell[] => [
  textCell(`${number}.`, { rowSpan, align: 'centre', shaded: true, repeats: true }),
  textCell(heading, { colSpan: 3, shaded: true, header: 'group' }),
];
