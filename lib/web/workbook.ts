import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readOds } from 'hucre/ods';
import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type { SheetCell } from '@/lib/people/rules/sheet-cells';

// Opened on a thread of its own (`openWorkbook` in spreadsheet.ts): Node loads this file as it stands, so it imports packages and types only.

export type WorkbookKind = 'xlsx' | 'ods';
export type WorkbookPart =
  | { sheet: number; name: string; uses1904: boolean; isHidden: boolean }
  | { sheet: number; rows: (SheetCell | undefined)[][]; formulas: string[] }
  | { end: true }
  | { damaged: true };

/** Rows that are handed over together: taking over more at once would keep the pages waiting. */
const ROWS_A_PART = 200;

/** What a number is shown as is part of its style. */
const STYLED = { readStyles: true };

/** Reads a workbook and tells what is in it, part by part. */
export async function readWorkbook(
  bytes: Uint8Array,
  kind: WorkbookKind,
  tell: (part: WorkbookPart) => void,
): Promise<void> {
  const workbook = await (kind === 'ods' ? readOds(bytes, STYLED) : readXlsx(bytes, STYLED)).catch(() => undefined);
  if (!workbook || workbook.sheets.length === 0) return tell({ damaged: true });
  for (const [at, sheet] of workbook.sheets.entries()) {
    const isHidden = Boolean(sheet.hidden || sheet.veryHidden);
    tell({ sheet: at, name: sheet.name, uses1904: workbook.dateSystem === '1904', isHidden });
    for (let from = 0; from < sheet.rows.length; from += ROWS_A_PART) tell({ sheet: at, ...partOf(sheet, from) });
  }
  tell({ end: true });
}

function partOf(sheet: Sheet, from: number): { rows: (SheetCell | undefined)[][]; formulas: string[] } {
  const formulas: string[] = [];
  const rows = sheet.rows.slice(from, from + ROWS_A_PART).map((row, i) =>
    row.map((value, column) => {
      const at = `${from + i},${column}`;
      const cell = cellOf(value, sheet, at);
      if (cell && cell.kind !== 'formula' && sheet.cells?.get(at)?.formula !== undefined) formulas.push(at);
      return cell;
    }),
  );
  return { rows, formulas };
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

/** A sign in quotes or behind a backslash is only written beside the number. */
function isShownPerCent(format = ''): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** Never `1.9e+17`: what Excel shows is what is quoted back. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

type Asked = { workbook: WorkbookKind; bytes: Uint8Array };
const asked = isMainThread ? undefined : (workerData as Partial<Asked> | undefined);
if (asked?.workbook && asked.bytes && parentPort) {
  const port = parentPort;
  void readWorkbook(asked.bytes, asked.workbook, (part) => port.postMessage(part));
}
