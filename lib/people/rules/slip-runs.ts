/** Most slips that one response makes, in about a second; more are made in a background run. */
export const SLIPS_AT_ONCE = 40;
export const HOURS_KEPT = 24;
const HOUR_MS = 3_600_000;

/** Until when the slips of a run can be opened; then their source is wiped. */
export function keptUntil({ startedAt }: { startedAt: Date }): Date {
  return new Date(startedAt.getTime() + HOURS_KEPT * HOUR_MS);
}

/** A run that begins more than a day in the future was begun by a clock that was ahead: it counts as over. */
export function isKept(run: { startedAt: Date; seal: string | null }, now: Date): boolean {
  return run.seal !== null && Math.abs(now.getTime() - run.startedAt.getTime()) < HOURS_KEPT * HOUR_MS;
}
