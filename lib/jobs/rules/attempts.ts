const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** How long a job waits after each fault in a row. After one more fault, it has failed. */
const WAITS_MS = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS] as const;

/** The wait after this number of faults without progress; undefined if there is no further attempt. */
export function waitAfter(faults: number): number | undefined {
  return WAITS_MS[faults - 1];
}

/**
 * How often a keeper may end during a job without progress. After that, the job is probably the cause and fails. The number is high,
 * because repeated kills of a keeper must lose no work. The supervisor waits longer before each restart, so the attempts last for about an
 * hour.
 */
export const MOST_DEATHS = 100;

/** How long a lease is valid. It is longer than a keeper works between two renewals, so that no job is taken from a running keeper. */
export const LEASE_MS = 10_000;
export const RENEWED_EACH_MS = 2_000;
