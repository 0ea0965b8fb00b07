/** A spreadsheet runs what begins like this; a leading apostrophe makes it plain text (CSV and XLSX alike). */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that a spreadsheet shows and never runs. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** First in the file: without it Excel reads UTF-8 as something else. */
export const CSV_START = '\uFEFF';

/** One line of a file for Excel with Indonesian settings: semicolons, quotes only where needed, CRLF. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(withoutFormula(cell))).join(';')}\r\n`;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
