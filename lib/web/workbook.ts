import { readOds } from 'hucre/ods';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type { SheetCell } from '@/lib/people/rules/sheet-cells';
import type { Excess } from './table-limits';

// Read on a thread of its own (`scripts/lib/table-thread.mjs`): Node loads this file as it stands, so it imports packages and types only.

export type WorkbookKind = 'xlsx' | 'ods';
export type WorkbookPart =
  | { sheet: number; name: string; uses1904: boolean; isHidden: boolean }
  | { sheet: number; rows: (SheetCell | undefined)[][]; formulas: string[] }
  | { end: true }
  | { damaged: true }
  | { excess: Excess };

/** Rows that are handed over together: more at once would delay the pages. */
const ROWS_A_PART = 200;

/** The display format of a number is part of its style. */
const STYLED = { readStyles: true };

type Limits = { lines: number; columns: number; letters: number; lettersACell: number };

/** A cell or a file above the limits of a list. */
class TooMuch extends Error {
  readonly excess: Excess;

  constructor(excess: Excess) {
    super(excess);
    this.excess = excess;
  }
}

/** Reads a workbook whose size was checked before (`workbook-weight.ts`), part by part; goes on when a part was taken. */
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

/** Where a list of rows or cells ends, without the empty ones that follow. */
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

/** One text of a workbook may be in a million cells, and handing it over copies it as often. */
function countLetters({ length }: string, count: Count): void {
  if (length > count.limits.lettersACell) throw new TooMuch('long-cell');
  count.letters += length;
  if (count.letters > count.limits.letters) throw new TooMuch('letters');
}

/** The stored value of a formula is its result as the office program computed it; without one there is only the formula. */
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

/** A percent sign in quotes or after a backslash is only text beside the number. */
function isShownPerCent(format = ''): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** Never `1.9e+17`: messages quote the number as Excel shows it. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
