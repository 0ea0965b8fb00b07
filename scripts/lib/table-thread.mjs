// The thread that reads a file of people or plans (started by lib/web/table-thread.ts). If the thread runs out of memory or time, the
// process that started it continues.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readDelimited } from '../../lib/web/delimited.ts';
import { MOST_IN_ARCHIVE, MOST_IN_ROWS } from '../../lib/web/table-limits.ts';

const LINES_A_PART = 500;

/** Sends a part. After a part with rows or lines, waits until it was taken, so that the keeper does not get too many rows at once. */
async function tell(part) {
  parentPort.postMessage(part);
  if ('rows' in part || 'lines' in part) await once(parentPort, 'message');
}

async function readArchive({ bytes, workbook }) {
  const { excessOf } = await import('../../lib/web/workbook-weight.ts');
  const excess = excessOf(bytes, MOST_IN_ARCHIVE);
  if (excess) return tell(excess === 'damaged' ? { damaged: true } : { excess });
  const { readWorkbook } = await import('../../lib/web/workbook.ts');
  return readWorkbook(bytes, workbook, MOST_IN_ROWS, tell);
}

/**
 * Reads a text file. Line ends and delimiters are counted before the file is read, also those between quotes. So the numbers of rows and
 * cells are limited.
 */
async function readText({ text, delimiter, width }) {
  const { lines, lettersACell } = MOST_IN_ROWS;
  if (lineEnds(text) > lines) return tell({ excess: 'lines' });
  if (occurrences(text, delimiter) > MOST_IN_ARCHIVE.cells) return tell({ excess: 'cells' });
  const rows = readDelimited(text, delimiter, width);
  if (rows.some(({ cells }) => cells.some(({ length }) => length > lettersACell))) return tell({ excess: 'long-cell' });
  for (let from = 0; from < rows.length; from += LINES_A_PART)
    await tell({ lines: rows.slice(from, from + LINES_A_PART) });
  return tell({ end: true });
}

/** The number of line ends. A line may end with LF, with CR, or with CR and LF. */
function lineEnds(text) {
  return occurrences(text, '\n') + occurrences(text, '\r') - occurrences(text, '\r\n');
}

function occurrences(text, sign) {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

await (workerData.text === undefined ? readArchive(workerData) : readText(workerData));
