/** The listener runs outside of what Next builds: the same process, another copy of this file. */
const holder = globalThis as { capaianAskedAt?: number };

/** Somebody asks the server for something. */
export function noteAsked(): void {
  holder.capaianAskedAt = performance.now();
}

/** Whether anybody asked within the last milliseconds. */
export function askedWithin(ms: number): boolean {
  return performance.now() - (holder.capaianAskedAt ?? Number.NEGATIVE_INFINITY) < ms;
}
