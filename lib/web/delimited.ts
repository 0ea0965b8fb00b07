export type DelimitedRow = { cells: string[]; broken?: { at: number; reason: string } };

const UNCLOSED =
  'Tanda kutip (") di sel ini tidak ditutup, jadi isinya dapat menelan baris-baris berikutnya. Tutup atau hapus tanda kutipnya.';

/**
 * Reads a text file of cells between delimiters. A quoted cell is broken if its quote is not closed, if more text follows its quote, or if
 * it contains whole rows. A broken cell is read like a cell without quotes, up to the next delimiter or line end. `broken.at` is the first
 * broken cell of a row, from 0. `width` is the number of columns in the heading row; without it, no cell counts as containing whole rows.
 */
export function readDelimited(text: string, delimiter: string, width = Number.POSITIVE_INFINITY): DelimitedRow[] {
  const rows: DelimitedRow[] = [];
  const ends = new RegExp(`[\\r\\n${delimiter}]`, 'g');
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; ) {
    const line = readLine({ text, delimiter, width, ends }, at);
    rows.push(line.row);
    at = line.next;
  }
  return rows;
}

type Source = { text: string; delimiter: string; width: number; ends: RegExp };

function readLine(source: Source, start: number): { row: DelimitedRow; next: number } {
  const { text, delimiter } = source;
  const row: DelimitedRow = { cells: [] };
  for (let at = start; ; at += 1) {
    const isQuoted = text[at] === '"';
    const quoted = isQuoted ? quotedCell(source, at) : undefined;
    if (isQuoted && !quoted) row.broken ??= { at: row.cells.length, reason: UNCLOSED };
    const end = quoted?.end ?? endOfPlain(source, at);
    row.cells.push(quoted?.value ?? text.slice(at, end));
    if (text[end] !== delimiter) return { row, next: end + (text.startsWith('\r\n', end) ? 2 : 1) };
    at = end;
  }
}

function endOfPlain({ text, ends }: Source, from: number): number {
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}

/** Reads the quoted cell that begins at `from`; undefined if the cell is broken. `end` is the position after the closing quote. */
function quotedCell({ text, delimiter, width }: Source, from: number): { value: string; end: number } | undefined {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return undefined;
    at = quote + 1;
    if (text[at] !== '"') break;
    at += 1;
  }
  const value = text.slice(from + 1, at - 1).replaceAll('""', '"');
  const isClosed = at >= text.length || ['\r', '\n', delimiter].includes(text[at]!);
  return isClosed && !swallowsLines(value, delimiter, width) ? { value, end: at } : undefined;
}

/** Whether a quoted value contains whole rows: it has several lines, and at least `width` cells (at least three). */
function swallowsLines(value: string, delimiter: string, width: number): boolean {
  return /[\r\n]/.test(value) && value.split(delimiter).length >= Math.max(width, 3);
}
