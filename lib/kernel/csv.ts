/** A spreadsheet runs text that begins like this as a formula; a leading apostrophe makes it plain text (CSV and XLSX). */
const FORMULA = /^[=+\-@\t\r]/;

/** Text that a spreadsheet shows and does not run. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** First in the file: without it Excel does not read UTF-8. */
export const CSV_START = '\uFEFF';

/** One line of a file for Excel with Indonesian settings: semicolons, quotes only where needed, CRLF. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(withoutFormula(cell))).join(';')}\r\n`;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
