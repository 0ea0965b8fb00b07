import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { DelimitedRow } from './delimited';
import { noteFault } from './faults';
import { type Excess, SMALL_BYTES } from './table-limits';
import type { WorkbookKind, WorkbookPart } from './workbook';

export type TableSource =
  | { bytes: Uint8Array; workbook: WorkbookKind }
  | { text: string; delimiter: string; width: number | undefined };
export type TablePart =
  | Exclude<WorkbookPart, { end: true } | { damaged: true } | { excess: Excess }>
  | { lines: DelimitedRow[] };
/** How the reading of a file ended: `read` if it was read to its end, else why it was not. */
export type TableEnd = 'read' | 'damaged' | 'too-long' | 'no-memory' | Excess;

/**
 * The memory limit of the thread in megabytes. 50,000 people need a third of it. A small file may be read beside a large one, so a small
 * file gets half.
 */
const memoryLimitOf = (source: TableSource) => (sizeOf(source) > SMALL_BYTES ? 1024 : 512);
/** The time limit of the thread. 50,000 people take seven seconds on a slow core. */
const MOST_MS = 60_000;

const sizeOf = (source: TableSource) => ('bytes' in source ? source.bytes.length : source.text.length);

type Bounds = { memoryMb: number; ms: number };

/** The file of the thread. It is not part of the Next build: Node runs it and the files that it imports directly. */
const THREAD = ['scripts', 'lib', 'table-thread.mjs'];

/**
 * Reads a file on a thread with limits of memory and time, and passes on its rows part by part. Only the keeper reads files. Because of its
 * lanes, at most one small and one large file are read at the same time. So pages keep enough processor time and memory.
 */
export function readOnThread(
  source: TableSource,
  take: (part: TablePart) => void,
  { memoryMb, ms }: Bounds = { memoryMb: memoryLimitOf(source), ms: MOST_MS },
): Promise<TableEnd> {
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
