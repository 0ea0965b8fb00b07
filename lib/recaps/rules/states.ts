/** The states of a person's period, from nothing to done, each with the person who is waited for, if any. [REKAP-01] */
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

/** States that wait for nobody: finished, excused, not begun yet, or a plan that is no longer written. */
const SETTLED: readonly RecapState[] = ['done', 'excused', 'upcoming', 'ended'];

export function isSettled(state: RecapState): boolean {
  return SETTLED.includes(state);
}

const WAITS_FOR_APPRAISER: readonly RecapState[] = ['skp-submitted', 'check-in-appraiser', 'not-appraised'];

export function waitsForAppraiser(state: RecapState): boolean {
  return WAITS_FOR_APPRAISER.includes(state);
}
