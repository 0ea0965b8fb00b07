import type { RecapState } from '../../recaps/rules/states';

export type Progress = { expected: number; agreed: number; submitted: number; reported: number; appraised: number };

const PLANNING: readonly RecapState[] = ['no-skp', 'skp-draft', 'skp-submitted', 'skp-returned'];
const APPRAISED: readonly RecapState[] = ['not-received', 'done'];
const REPORTED: readonly RecapState[] = ['check-in-appraiser', 'not-appraised', ...APPRAISED];

/** How far a period has come, out of those who need a plan: the totals of its recap, added up. */
export function progressFrom(totals: readonly { state: RecapState; count: number }[]): Progress {
  const count = (counts: (state: RecapState) => boolean) =>
    totals.reduce((sum, total) => sum + (counts(total.state) ? total.count : 0), 0);
  return {
    expected: count((state) => state !== 'excused'),
    agreed: count((state) => state !== 'excused' && !PLANNING.includes(state)),
    submitted: count((state) => state === 'skp-submitted'),
    reported: count((state) => REPORTED.includes(state)),
    appraised: count((state) => APPRAISED.includes(state)),
  };
}
