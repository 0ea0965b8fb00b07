/**
 * The states of a person in a period, in order from "no plan" to "done". The last two states are outside this order: the person is excused,
 * or the post ended before its plan was set. [REKAP-01]
 */
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

/** The states in which nobody has to do anything: finished, excused, not begun yet, or a segment that ended before its plan was set. */
const SETTLED: readonly RecapState[] = ['done', 'excused', 'upcoming', 'ended'];

export function isSettled(state: RecapState): boolean {
  return SETTLED.includes(state);
}

const WAITS_FOR_APPRAISER: readonly RecapState[] = ['skp-submitted', 'check-in-appraiser', 'not-appraised'];

export function waitsForAppraiser(state: RecapState): boolean {
  return WAITS_FOR_APPRAISER.includes(state);
}
