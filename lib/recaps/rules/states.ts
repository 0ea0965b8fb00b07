/** Where somebody's year stands in one period, from nothing to done; each names who is waited for, the last two nobody. [REKAP-01] */
export const RECAP_STATES = [
  'no-skp',
  'skp-draft',
  'skp-submitted',
  'skp-returned',
  'upcoming',
  'check-in-employee',
  'check-in-appraiser',
  'not-appraised',
  'not-received',
  'done',
  'excused',
  'ended',
] as const;
export type RecapState = (typeof RECAP_STATES)[number];

/** Nobody is waited for: finished, excused, not begun yet, or a plan that is not written any more. */
const SETTLED: readonly RecapState[] = ['done', 'excused', 'upcoming', 'ended'];

export function isSettled(state: RecapState): boolean {
  return SETTLED.includes(state);
}

const WAITS_FOR_APPRAISER: readonly RecapState[] = ['skp-submitted', 'check-in-appraiser', 'not-appraised'];

export function waitsForAppraiser(state: RecapState): boolean {
  return WAITS_FOR_APPRAISER.includes(state);
}
