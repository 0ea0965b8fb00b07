import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EMBLEM_MOST_BYTES, EMBLEM_MOST_PIXELS } from '@/lib/agency/rules/emblem';
import type { EmblemKind } from '@/lib/agency/rules/vocabulary';

const MOST_MS = 15_000;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 };

/** The file of the thread. It is not part of the Next build: Node runs it directly. */
const THREAD = ['scripts', 'lib', 'image-thread.mjs'];

/**
 * Draws an image anew from its pixels. Everything else in the file is lost, such as EXIF data, or a second format behind the first. The
 * work runs on a thread with limits of memory and time. Undefined if the image cannot be decoded completely, or if a limit is exceeded.
 */
export async function drawnAnew(kind: EmblemKind, bytes: Uint8Array, ms = MOST_MS): Promise<Uint8Array | undefined> {
  const workerData = { kind, bytes, mostBytes: EMBLEM_MOST_BYTES, mostPixels: EMBLEM_MOST_PIXELS ** 2 };
  const thread = new Worker(join(process.cwd(), ...THREAD), { workerData, resourceLimits: LIMITS });
  const drawn = await new Promise<Uint8Array | undefined>((resolve) => {
    const impatience = setTimeout(resolve, ms, undefined);
    const over = (image?: Uint8Array) => {
      clearTimeout(impatience);
      resolve(image);
    };
    thread.on('message', over);
    thread.on('error', () => over());
    thread.on('exit', () => over());
  });
  await thread.terminate();
  return drawn;
}
