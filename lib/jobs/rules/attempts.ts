const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** How long a job waits after each fault in a row; after the last one it has failed. */
const WAITS_MS = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS] as const;

/** The wait after so many faults without progress in between; undefined where there is no further attempt. */
export function waitAfter(faults: number): number | undefined {
  return WAITS_MS[faults - 1];
}

/**
 * A job during which the keeper ends so often without progress is likely to be the cause. Many, because who kills a keeper again and again must lose
 * nothing; the supervisor starts the next one later each time, so that they last for an hour.
 */
export const MOST_DEATHS = 100;

/** Longer than a keeper works without looking up, so that no job is taken from one that lives. */
export const LEASE_MS = 10_000;
export const RENEWED_EACH_MS = 2_000;
