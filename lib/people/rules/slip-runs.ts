/** The most slips that one response makes, which takes about a second. More are made by a background job. */
export const SLIPS_AT_ONCE = 40;
export const HOURS_KEPT = 24;
const HOUR_MS = 3_600_000;

/**
 * Until when the slips of a run can be opened: `HOURS_KEPT` hours after its start. Then the secret from which the slips are made is
 * deleted.
 */
export function keptUntil({ startedAt }: { startedAt: Date }): Date {
  return new Date(startedAt.getTime() + HOURS_KEPT * HOUR_MS);
}

/**
 * Whether the slips of a run can still be opened. If the start of the run is a day or more in the future, the clock was wrong, and the
 * slips cannot be opened.
 */
export function isKept(run: { startedAt: Date; seal: string | null }, now: Date): boolean {
  return run.seal !== null && Math.abs(now.getTime() - run.startedAt.getTime()) < HOURS_KEPT * HOUR_MS;
}
