/**
 * Spreadsheet programs run a text that begins with one of these characters as a formula. In CSV and XLSX, an apostrophe before it makes it
 * plain text.
 */
const FORMULA = /^[=+\-@\t\r]/;

/** The text in a form that a spreadsheet program shows and does not run. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The byte order mark at the start of a file. Without it, Excel does not read UTF-8. */
export const CSV_START = '\uFEFF';

/**
 * One line of a CSV file for Excel with Indonesian settings: semicolons between cells, quotes only where they are needed, CRLF at the end.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(withoutFormula(cell))).join(';')}\r\n`;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
