/** The listener runs outside of what Next builds: the same process, another copy of this file. */
const holder = globalThis as { capaianAskedAt?: number };

/** Notes the time of a request. */
export function noteAsked(): void {
  holder.capaianAskedAt = performance.now();
}

/** Whether a request came within the last `ms` milliseconds. */
export function askedWithin(ms: number): boolean {
  return performance.now() - (holder.capaianAskedAt ?? Number.NEGATIVE_INFINITY) < ms;
}
