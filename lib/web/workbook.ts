import { readOds } from 'hucre/ods';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type { SheetCell } from '@/lib/people/rules/sheet-cells';
import type { Excess } from './table-limits';

// A thread runs this file directly (`scripts/lib/table-thread.mjs`), so it imports only packages and types.

export type WorkbookKind = 'xlsx' | 'ods';
export type WorkbookPart =
  | { sheet: number; name: string; uses1904: boolean; isHidden: boolean }
  | { sheet: number; rows: (SheetCell | undefined)[][]; formulas: string[] }
  | { end: true }
  | { damaged: true }
  | { excess: Excess };

/** The number of rows that are passed on together. More at once would delay the pages. */
const ROWS_A_PART = 200;

/** Styles are read, because the display format of a number is part of its style. */
const STYLED = { readStyles: true };

type Limits = { lines: number; columns: number; letters: number; lettersACell: number };

/** Thrown for a cell or a file above a limit. */
class TooMuch extends Error {
  readonly excess: Excess;

  constructor(excess: Excess) {
    super(excess);
    this.excess = excess;
  }
}

/**
 * Reads a workbook part by part and passes each part to `tell`. The next part is read when `tell` has taken the last one. The last part
 * says how the reading ended. The size of the workbook was checked before (`workbook-weight.ts`).
 */
export async function readWorkbook(
  bytes: Uint8Array,
  kind: WorkbookKind,
  limits: Limits,
  tell: (part: WorkbookPart) => Promise<void>,
): Promise<void> {
  const workbook = await (kind === 'ods' ? readOds(bytes, STYLED) : readXlsx(bytes, STYLED)).catch(() => undefined);
  if (!workbook || workbook.sheets.length === 0) return tell({ damaged: true });
  const ends = workbook.sheets.map(({ rows }) => lastFilled(rows, (row) => lastFilled(row, isSaid) > 0));
  if (ends.reduce((sum, end) => sum + end, 0) > limits.lines) return tell({ excess: 'lines' });
  const count = { letters: 0, limits };
  try {
    for (const [at, sheet] of workbook.sheets.entries()) {
      const isHidden = Boolean(sheet.hidden || sheet.veryHidden);
      await tell({ sheet: at, name: sheet.name, uses1904: workbook.dateSystem === '1904', isHidden });
      for (let from = 0; from < ends[at]!; from += ROWS_A_PART)
        await tell({ sheet: at, ...partOf(sheet, from, Math.min(from + ROWS_A_PART, ends[at]!), count) });
    }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return tell({ excess: error.excess });
  }
  return tell({ end: true });
}

const isSaid = (value: CellValue | undefined) => value !== null && value !== undefined && value !== '';

/** The length of a list of rows or cells without the empty ones at its end. */
function lastFilled<Item>(items: readonly Item[], isFilled: (item: Item) => boolean): number {
  let end = items.length;
  while (end > 0 && !isFilled(items[end - 1]!)) end -= 1;
  return end;
}

type Count = { letters: number; limits: Limits };

function partOf(
  sheet: Sheet,
  from: number,
  to: number,
  count: Count,
): { rows: (SheetCell | undefined)[][]; formulas: string[] } {
  const formulas: string[] = [];
  const rows = sheet.rows.slice(from, to).map((row, i) => {
    const cells = row.slice(0, count.limits.columns).map((value, column) => {
      const at = `${from + i},${column}`;
      const cell = cellOf(value, sheet, at);
      if (cell) countLetters(cell.text, count);
      if (cell && cell.kind !== 'formula' && sheet.cells?.get(at)?.formula !== undefined) formulas.push(at);
      return cell;
    });
    cells.length = lastFilled(cells, Boolean);
    return cells;
  });
  return { rows, formulas };
}

/**
 * Counts the letters of a text and throws above a limit. One stored text may be in a million cells, and it is copied each time it is passed
 * on.
 */
function countLetters({ length }: string, count: Count): void {
  if (length > count.limits.lettersACell) throw new TooMuch('long-cell');
  count.letters += length;
  if (count.letters > count.limits.letters) throw new TooMuch('letters');
}

/**
 * A cell as its value is shown; undefined for an empty cell. For a formula, this is the stored result that the office program computed.
 * Without a result, it is the formula itself.
 */
function cellOf(value: CellValue, sheet: Sheet, at: string): SheetCell | undefined {
  if (value === null || value === undefined || value === '') {
    const cell = sheet.cells?.get(at);
    const hasResult = cell?.formula === undefined || cell.value === '';
    return hasResult ? undefined : { kind: 'formula', text: `=${cell.formula}` };
  }
  if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10) };
  if (typeof value === 'number' && isShownPerCent(sheet.cells?.get(at)?.style?.numFmt))
    return { kind: 'percent', text: String(Number((value * 100).toFixed(MOST_DECIMALS))) };
  if (typeof value === 'number') return { kind: 'number', text: plainNumber(value) };
  return { kind: 'text', text: typeof value === 'boolean' ? (value ? 'ya' : 'tidak') : String(value) };
}

const MOST_DECIMALS = 6;

/** Whether a number format shows per cent. A percent sign in quotes or after a backslash is only text beside the number. */
function isShownPerCent(format = ''): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/**
 * A whole number without an exponent (not `1.9e+17`): messages quote the number as Excel shows it. A very small fraction keeps its
 * exponent.
 */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
