const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** The waits after the first, the second and each further fault without progress between them. If one more fault follows, the job fails. */
const WAITS_MS = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS] as const;

/** The wait in milliseconds after this many faults (1 or more) without progress. Undefined if there is no further attempt. */
export function waitAfter(faults: number): number | undefined {
  return WAITS_MS[faults - 1];
}

/**
 * If keepers end this many times during a job without progress, the job fails, because it is probably the cause. The number is high,
 * because repeated kills of a keeper must lose no work. The supervisor waits longer before each restart, up to 30 seconds, so the attempts
 * last for about an hour.
 */
export const MOST_DEATHS = 100;

/**
 * How long a lease is valid after each renewal. The keeper renews it every `RENEWED_EACH_MS`, unless a piece of work blocks its event loop.
 * So a running keeper normally does not lose its job.
 */
export const LEASE_MS = 10_000;
export const RENEWED_EACH_MS = 2_000;
