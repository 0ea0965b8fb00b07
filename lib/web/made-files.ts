import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '@/lib/kernel/ids';
import { dataFolder } from './data-folder';

/** The folder of files that jobs make or read. Each file belongs to one account. */
function folder(): string {
  return join(dataFolder(), 'made');
}

const NAME = /^[\w-]{12,60}$/;

function pathOf(name: string): string {
  if (!NAME.test(name)) throw new Error('The name of a made file is one of ours.');
  return join(folder(), name);
}

/** The progress after one piece of a file. The final size is not known before, so `total` is 0. */
const PIECE = { done: 0, total: 0 };

/**
 * Writes a file piece by piece and returns its name. The file gets that name only when it is complete and on the disk. If the writing fails
 * or is stopped, no file remains. If the process is killed, an incomplete file remains, which the sweep deletes.
 */
export async function* makeFile(
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<typeof PIECE, string, void> {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  const name = newId();
  const draft = `${pathOf(name)}.part`;
  const file = await open(draft, 'wx', 0o600);
  let isWhole = false;
  try {
    yield PIECE;
    for await (const piece of content) {
      await file.write(piece);
      yield PIECE;
    }
    await file.sync();
    isWhole = true;
  } finally {
    await file.close();
    if (!isWhole) await rm(draft, { force: true });
  }
  await rename(draft, pathOf(name));
  return name;
}

/** Stores an uploaded file and returns its name. */
export async function keepFile(content: Uint8Array): Promise<string> {
  const pieces = makeFile([content]);
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return value;
  }
}

/** All bytes of a stored upload; undefined if it was deleted. */
export async function bytesOfKept(name: string): Promise<Uint8Array | undefined> {
  return existsSync(pathOf(name)) ? readFile(pathOf(name)) : undefined;
}

/** A made file as a stream, with its length in bytes; undefined if it was deleted. */
export function readMade(name: string): { body: ReadableStream<Uint8Array>; bytes: number } | undefined {
  const path = pathOf(name);
  if (!existsSync(path)) return undefined;
  const bytes = statSync(path).size;
  return { body: openedWhenRead(path), bytes };
}

/** The file is opened at the first read. An answer whose client is gone is never read, and an open file would then stay open. */
function openedWhenRead(path: string): ReadableStream<Uint8Array> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const opened = () => (Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>).getReader();
  const source = {
    pull: async (controller: ReadableStreamDefaultController<Uint8Array>) => {
      reader ??= opened();
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason: unknown) => reader?.cancel(reason),
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

export function removeMade(name: string): void {
  rmSync(pathOf(name), { force: true });
}

/** Deletes all files that are older than `before`, except those in `kept`. Returns the number of deleted files. */
export function removeMadeBut(kept: ReadonlySet<string>, before: Date): number {
  if (!existsSync(folder())) return 0;
  const old = readdirSync(folder()).filter((name) => !kept.has(name) && isOlder(join(folder(), name), before));
  for (const name of old) rmSync(join(folder(), name), { force: true });
  return old.length;
}

function isOlder(path: string, before: Date): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY) < before.getTime();
}
