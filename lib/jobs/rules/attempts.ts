const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** How long a job waits after each fault in a row; one more fault and it has failed. */
const WAITS_MS = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS] as const;

/** The wait after this number of faults without progress; undefined if there is no further attempt. */
export function waitAfter(faults: number): number | undefined {
  return WAITS_MS[faults - 1];
}

/**
 * If the keeper ends this often during a job without progress, the job is probably the cause. The number is high, because repeated kills
 * of a keeper must lose nothing; the supervisor waits longer before each restart, so the attempts last for an hour.
 */
export const MOST_DEATHS = 100;

/** Longer than a keeper works between two renewals, so that no job is taken from a running keeper. */
export const LEASE_MS = 10_000;
export const RENEWED_EACH_MS = 2_000;
