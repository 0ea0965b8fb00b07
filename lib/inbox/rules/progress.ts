import type { PlanningState } from '../../planning/rules/states';
import type { RecapState } from '../../recaps/rules/states';

/** The progress of plans, out of the people of the year who need one. */
export type PlanProgress = { expected: number; agreed: number; submitted: number };
/** The progress of a period, out of the people with a share in it who need a plan. */
export type PeriodProgress = { expected: number; reported: number; appraised: number };

const AGREED: readonly PlanningState[] = ['agreed', 'agreed-by-reviewer', 'change-submitted'];
const APPRAISED: readonly RecapState[] = ['not-received', 'done'];
const REPORTED: readonly RecapState[] = ['check-in-appraiser', 'not-appraised', ...APPRAISED];

/** The sum of the figures of the planning page. */
export function planProgressFrom(counts: Readonly<Record<PlanningState, number> & { people: number }>): PlanProgress {
  return {
    expected: counts.people - counts.excused,
    agreed: AGREED.reduce((sum, state) => sum + counts[state], 0),
    submitted: counts.submitted,
  };
}

/** The sum of the totals of the recap of a period. */
export function periodProgressFrom(totals: readonly { state: RecapState; count: number }[]): PeriodProgress {
  const count = (counts: (state: RecapState) => boolean) =>
    totals.reduce((sum, total) => sum + (counts(total.state) ? total.count : 0), 0);
  return {
    expected: count((state) => state !== 'excused'),
    reported: count((state) => REPORTED.includes(state)),
    appraised: count((state) => APPRAISED.includes(state)),
  };
}
