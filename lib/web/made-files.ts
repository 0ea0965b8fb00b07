import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '@/lib/kernel/ids';
import { dataFolder } from './data-folder';

/** Files that jobs made or read, each for one account. */
function folder(): string {
  return join(dataFolder(), 'made');
}

const NAME = /^[\w-]{12,60}$/;

function pathOf(name: string): string {
  if (!NAME.test(name)) throw new Error('The name of a made file is one of ours.');
  return join(folder(), name);
}

/** Between two pieces of a file; its final size is not known before. */
const PIECE = { done: 0, total: 0 };

/**
 * Writes a file piece by piece and returns its name. The file gets that name only when it is whole and on the disk. A cancelled writer
 * leaves nothing; a killed one leaves a draft, which the sweep removes.
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

/** Keeps an uploaded file and returns its name. */
export async function keepFile(content: Uint8Array): Promise<string> {
  const pieces = makeFile([content]);
  for (;;) {
    const { done, value } = await pieces.next();
    if (done) return value;
  }
}

/** All bytes of a kept file; undefined when it was removed. */
export async function bytesOfKept(name: string): Promise<Uint8Array | undefined> {
  return existsSync(pathOf(name)) ? readFile(pathOf(name)) : undefined;
}

/** The bytes of a made file, as a stream; undefined when it was removed. */
export function readMade(name: string): { body: ReadableStream<Uint8Array>; bytes: number } | undefined {
  const path = pathOf(name);
  if (!existsSync(path)) return undefined;
  const bytes = statSync(path).size;
  return { body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, bytes };
}

export function removeMade(name: string): void {
  rmSync(pathOf(name), { force: true });
}

/** Removes every file whose name is not kept, and drafts, where they are older than an instant. */
export function removeMadeBut(kept: ReadonlySet<string>, before: Date): number {
  if (!existsSync(folder())) return 0;
  const old = readdirSync(folder()).filter((name) => !kept.has(name) && isOlder(join(folder(), name), before));
  for (const name of old) rmSync(join(folder(), name), { force: true });
  return old.length;
}

function isOlder(path: string, before: Date): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY) < before.getTime();
}
