import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Style, WorksheetWriter } from '@cj-tech-master/excelts';
import { findAgency } from '@/lib/agency/queries';
import type { PaperSize } from '@/lib/agency/rules/vocabulary';
import type { Context } from '@/lib/kernel/context';
import { withoutFormula } from '@/lib/kernel/csv';
import type { Sheet, SheetColumn, SheetValue } from '@/lib/kernel/sheets';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The title, agency and sheets of a workbook. */
export type Book = {
  title: string;
  /** The name of the agency, for the footer of each page. */
  agency: string;
  paper: PaperSize;
  madeAt: Date;
  /** The newest entry of the audit trail, for the footer of each page; undefined in a file without it. */
  trail?: string | undefined;
  sheets: readonly Sheet[];
};

/** A workbook with the name and paper size of the agency. */
export function bookOf(ctx: Context, book: Pick<Book, 'title' | 'sheets' | 'trail'>): Book {
  const { name, paperSize } = findAgency(ctx.db);
  return { ...book, agency: name, paper: paperSize, madeAt: ctx.now };
}

/** After this number of rows, other waiting work runs. */
const ROWS_A_TURN = 100;

/**
 * The bytes of a workbook, written while its rows are read (docs/decisions/0039). A written row does not stay in memory; only the different
 * texts of all rows do.
 */
export async function* workbookFile(book: Book): AsyncGenerator<Uint8Array> {
  // Loaded when the first file is written, so that a process that writes none saves the memory.
  const { WorkbookWriter } = await import('@cj-tech-master/excelts');
  const ready: Uint8Array[] = [];
  const sink = new Writable({
    write(piece: Uint8Array, _, done) {
      ready.push(piece);
      done();
    },
  });
  const writer = new WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: true, created: book.madeAt });
  Object.assign(writer, { title: book.title, company: book.agency, creator: book.agency, lastModifiedBy: book.agency });
  for (const sheet of book.sheets) {
    const page = writer.addWorksheet(sheet.name, { ...printing(book, sheet), views: [{ state: 'frozen', ySplit: 1 }] });
    for (const _turn of writeSheet(page, sheet)) {
      yield* ready.splice(0);
      await nextTurn();
    }
    page.commit();
  }
  await writer.commit();
  yield* ready.splice(0);
}

/** Writes a sheet. It yields from time to time, so that other work can run. */
function* writeSheet(page: WorksheetWriter, { columns, rows, totals }: Sheet): Generator<void> {
  page.columns = columns.map(({ width, isText }) => ({ width, ...(isText && { style: { numFmt: AS_TEXT } }) }));
  let count = 0;
  for (const row of rows) {
    const written = page.addRow(row.map(cellOf));
    const lines = linesOf(row, columns);
    if (lines > 1) written.height = Math.min(lines * LINE_POINTS, TALLEST_POINTS);
    count += 1;
    if (count === 1) styleCells(written, () => HEAD);
    else styleCells(written, (i) => ROW[kindOf(row[i]!, columns[i])]);
    written.commit();
    if (count % ROWS_A_TURN === 0) yield;
  }
  const last = page.getColumn(columns.length).letter;
  page.autoFilter = `A1:${last}${Math.max(count, 1)}`;
  offerChoices(page, columns);
  if (totals) writeTotals(page, columns, totals());
}

const LINE_POINTS = 15;
/** The maximum height of a row in spreadsheet programs. */
const TALLEST_POINTS = 409;

/**
 * The number of lines that the longest text of a row needs in its column. Not every program computes the height of a row when it opens a
 * file.
 */
function linesOf(row: readonly SheetValue[], columns: readonly SheetColumn[]): number {
  let most = 1;
  for (const [i, value] of row.entries()) {
    if (typeof value !== 'string') continue;
    const width = columns[i]?.width ?? value.length;
    if (value.length <= width && !value.includes('\n')) continue;
    const lines = value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
    most = Math.max(most, lines);
  }
  return most;
}

type WrittenRow = ReturnType<WorksheetWriter['addRow']>;

/** Writes the row of totals. An empty row separates it from the list, because programs treat a row right below a list as part of it. */
function writeTotals(page: WorksheetWriter, columns: readonly SheetColumn[], row: readonly SheetValue[]): void {
  page.addRow([]).commit();
  const written = page.addRow(row.map(cellOf));
  styleCells(written, (i) => TOTALS[kindOf(row[i]!, columns[i])]);
  written.commit();
}

/**
 * Gives each cell of a row its style. Cells share their style objects: the library recognises a style by identity, and making 360,000
 * copies would take most of the time.
 */
function styleCells(written: WrittenRow, styleOf: (column: number) => Partial<Style>): void {
  written.eachCell((cell, column) => {
    cell.style = styleOf(column - 1);
  });
}

type Kind = 'words' | 'text' | 'day' | 'share';

/** The kind of a value, which decides its format. Days and shares are both numbers. */
function kindOf(value: SheetValue, column: SheetColumn | undefined): Kind {
  if (typeof value === 'object') return 'day' in value ? 'day' : 'share';
  return column?.isText ? 'text' : 'words';
}

function cellOf(value: SheetValue): string | number | Date | undefined {
  if (value === '') return undefined;
  if (typeof value === 'string') return withoutFormula(value);
  if (typeof value === 'number') return value;
  return 'day' in value ? new Date(`${value.day}T00:00:00Z`) : value.share;
}

/** The last row that gets a list of choices: the heading row and the maximum of rows that an import reads (`lib/web/table-rows.ts`). */
const LAST_TYPED_ROW = 50_001;
/** The maximum length of a list in the validation rule of a cell in Excel. */
const LONGEST_LIST = 255;

function offerChoices(page: WorksheetWriter, columns: readonly SheetColumn[]): void {
  for (const [i, { choices }] of columns.entries()) {
    if (!choices) continue;
    const list = choices.join(',');
    if (list.length > LONGEST_LIST || choices.some((word) => word.includes(',')))
      throw new Error(`These words fit in no list of a cell: ${list}`);
    const { letter } = page.getColumn(i + 1);
    page.dataValidations.add(`${letter}2:${letter}${LAST_TYPED_ROW}`, {
      type: 'list',
      formulae: [`"${list}"`],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: 'Tidak ada di daftar',
      error: 'Sebaiknya pilih salah satu isi dari daftar di sel ini.',
    });
  }
}

/** The number of characters of 11 points that fit the width of a landscape page. With more, the print would be too small to read. */
const READABLE_WIDTH = 200;
const PAPERS: Readonly<Record<PaperSize, number>> = { a4: 9, folio: 14 };

function printing({ agency, trail, paper }: Book, { columns, repeated = 0 }: Sheet) {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const again = columns.slice(0, repeated).reduce((sum, column) => sum + column.width, 0);
  const pages = width <= READABLE_WIDTH ? 1 : Math.ceil((width - again) / (READABLE_WIDTH - again));
  return {
    pageSetup: {
      orientation: 'landscape',
      ...{ paperSize: PAPERS[paper], fitToPage: true, fitToWidth: pages, fitToHeight: 0 },
      printTitlesRow: '1:1',
      ...(repeated > 0 && pages > 1 && { printTitlesColumn: `A:${String.fromCharCode(64 + repeated)}` }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: '&C&A',
      oddFooter: `&L${said(agency)}&CHalaman &P dari &N${trail ? `&R${said(trail)}` : ''}`,
    },
  } as const;
}

/** Escapes a text for a footer, where a single `&` begins an instruction. */
const said = (text: string) => text.replaceAll('&', '&&');

const AS_TEXT = '@';
const ALIGNED = { vertical: 'top', wrapText: true } as const;
const ROW: Readonly<Record<Kind, Partial<Style>>> = {
  words: { alignment: ALIGNED },
  text: { numFmt: AS_TEXT, alignment: { ...ALIGNED, horizontal: 'left', indent: 1 } },
  day: { numFmt: 'dd-mm-yyyy', alignment: ALIGNED },
  share: { numFmt: '0.0%', alignment: ALIGNED },
};
const BOLD = { name: 'Calibri', size: 11, bold: true };
const HEAD: Partial<Style> = {
  font: BOLD,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDEEAF6' } },
  alignment: { vertical: 'middle', wrapText: true },
  border: { bottom: { style: 'thin' } },
};
const TOTAL: Partial<Style> = { font: BOLD, border: { top: { style: 'thin' } } };
const TOTALS: Readonly<Record<Kind, Partial<Style>>> = {
  words: { ...ROW.words, ...TOTAL },
  text: { ...ROW.text, ...TOTAL },
  day: { ...ROW.day, ...TOTAL },
  share: { ...ROW.share, ...TOTAL },
};
