import { aboveBody, type FormSnapshot, formPaper, letterheadOf, textCell } from '@/lib/paper/form';
import {
  type Cell,
  type Grid,
  type GridRow,
  type Paper,
  paragraph,
  type RichText,
  type Run,
  type Sheet,
  type SheetSize,
} from '@/lib/paper/model';
import { CONTROL_WORDS, REPORTING_WORDS } from '../rules/form-words';
import type { Manual } from '../rules/manual';

export type ManualSnapshot = FormSnapshot & { entries: readonly ManualEntry[] };
export type ManualEntry = Manual & { result: string; indicator: string; measure: string };

/** The manual A.1.3: one page with one table for each indicator (R6 p.38). Nobody signs it. */
export const manualPaper = (snapshot: ManualSnapshot, size: SheetSize = 'folio'): Paper =>
  formPaper(
    snapshot,
    `Manual Indikator Kinerja ${snapshot.periodTo.slice(0, 4)} – ${snapshot.owner.name}`,
    snapshot.entries.map((entry) => manualSheet(snapshot, entry, size)),
  );

const manualSheet = (snapshot: FormSnapshot, entry: ManualEntry, size: SheetSize): Sheet => ({
  code: 'A.1.3',
  size,
  orientation: 'landscape',
  ...letterheadOf(snapshot),
  titleLines: ['MANUAL INDIKATOR KINERJA', 'SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI'],
  above: aboveBody(snapshot, 'landscape'),
  blocks: [manualGrid(entry)],
});

/** Beside the labels there are twelve equal columns. A row has three or four choices, and twelve can be divided by both. */
const COLUMNS = 12;

const manualGrid = (entry: ManualEntry): Grid => ({
  kind: 'grid',
  caption: `Manual indikator kinerja: ${entry.indicator}`,
  widths: [16, ...Array.from({ length: COLUMNS }, () => 7)],
  head: [],
  rows: [
    told('RENCANA HASIL KERJA', entry.result),
    told('UKURAN KEBERHASILAN/ INDIKATOR KINERJA', entry.indicator),
    told('TUJUAN', entry.purpose),
    { kind: 'row', cells: [labelCell('DESKRIPSI', 4), subheading('Definisi')] },
    { kind: 'row', cells: [wide(entry.definition)] },
    {
      kind: 'row',
      cells: [subheading([{ text: 'Formula ' }, { text: `(${OPTIONAL})`, italic: true }])],
    },
    { kind: 'row', cells: [wide(entry.formula)] },
    told([{ text: 'SATUAN PENGUKURAN ' }, { text: `(${OPTIONAL})`, italic: true }], entry.measure),
    chosen('KUALITAS DAN TINGKAT KENDALI', CONTROL_WORDS, entry.controlLevel),
    told('SUMBER DATA', entry.dataSource),
    chosen('PERIODE PELAPORAN', REPORTING_WORDS, entry.reporting),
  ],
});

const OPTIONAL = 'opsional bagi pendekatan hasil kerja kualitatif';

const labelCell = (label: RichText, rowSpan?: number): Cell => ({
  content: [paragraph(label)],
  shaded: true,
  header: rowSpan ? 'group' : 'row',
  ...(rowSpan ? { rowSpan, repeats: true } : {}),
});

const wide = (text: string): Cell => textCell(text, { colSpan: COLUMNS });

const subheading = (text: RichText): Cell => ({ content: [paragraph(text)], colSpan: COLUMNS, shaded: true });

const told = (label: RichText, text: string): GridRow => ({ kind: 'row', cells: [labelCell(label), wide(text)] });

/** A row with all choices, each with brackets before it. If a choice was made, its brackets contain a cross. */
const chosen = <Word extends string>(
  label: string,
  words: Readonly<Record<Word, string | readonly Run[]>>,
  choice: string | null,
): GridRow => {
  const keys = Object.keys(words) as Word[];
  const cells = keys.map((key): Cell => {
    const box = choice === key ? '( X ) ' : '(\u00a0\u00a0\u00a0\u00a0) ';
    const word: RichText = words[key];
    const runs = typeof word === 'string' ? [{ text: word }] : word;
    return {
      content: [paragraph([{ text: box }, ...runs])],
      colSpan: COLUMNS / keys.length,
    };
  });
  return { kind: 'row', cells: [labelCell(label), ...cells] };
};
