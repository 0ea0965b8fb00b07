import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { DelimitedRow } from './delimited';
import { noteFault } from './faults';
import { inTurnOfServer } from './siblings';
import type { Excess } from './table-limits';
import type { WorkbookKind, WorkbookPart } from './workbook';

export type TableSource =
  | { bytes: Uint8Array; workbook: WorkbookKind }
  | { text: string; delimiter: string; width: number | undefined };
export type TablePart =
  | Exclude<WorkbookPart, { end: true } | { damaged: true } | { excess: Excess }>
  | { lines: DelimitedRow[] };
/** How the reading of a file ended: `read` if it was read to its end, else why it was not. */
export type TableEnd = 'read' | 'damaged' | 'too-long' | 'no-memory' | Excess;

/** The memory limit of the thread. 50,000 people need a third of it. */
const MOST_MEMORY_MB = 1024;
/** The time limit of the thread. 50,000 people take seven seconds on a slow core. */
const MOST_MS = 60_000;

type Bounds = { memoryMb: number; ms: number };

/** Not part of the Next build: Node runs this file and the files that it imports directly. */
const THREAD = ['scripts', 'lib', 'table-thread.mjs'];

/**
 * Reads a file on a thread with limits of memory and time, and passes on its rows part by part. The whole server reads one file at a time
 * and others wait, so that pages keep enough processor time and memory.
 */
export function readOnThread(
  source: TableSource,
  take: (part: TablePart) => void,
  bounds: Bounds = { memoryMb: MOST_MEMORY_MB, ms: MOST_MS },
): Promise<TableEnd> {
  return inTurnOfServer('table', () => threadOf(source, take, bounds));
}

function threadOf(source: TableSource, take: (part: TablePart) => void, { memoryMb, ms }: Bounds): Promise<TableEnd> {
  const thread = new Worker(join(process.cwd(), ...THREAD), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise<TableEnd>((resolve) => {
    const impatience = setTimeout(resolve, ms, 'too-long');
    const over = (end: TableEnd) => {
      clearTimeout(impatience);
      resolve(end);
    };
    thread.on('message', async (part: WorkbookPart | { lines: DelimitedRow[] }) => {
      if ('end' in part) return over('read');
      if ('damaged' in part) return over('damaged');
      if ('excess' in part) return over(part.excess);
      take(part);
      // Waiting requests are answered before the next rows are taken.
      await nextTurn();
      thread.postMessage('taken');
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') noteFault(error, 'work');
      over(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'no-memory' : 'damaged');
    });
    thread.on('exit', () => over('damaged'));
  }).finally(() => thread.terminate());
}
