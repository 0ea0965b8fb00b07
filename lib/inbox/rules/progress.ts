import type { PlanningState } from '../../planning/rules/states';
import type { RecapState } from '../../recaps/rules/states';

/** How many plans were set and submitted, and how many are needed (`expected`). */
export type PlanProgress = { expected: number; agreed: number; submitted: number };
/** How many reports and appraisals of a period there are, and how many people should have one (`expected`). */
export type PeriodProgress = { expected: number; reported: number; appraised: number };

const AGREED: readonly PlanningState[] = ['agreed', 'agreed-by-reviewer', 'change-submitted'];
const APPRAISED: readonly RecapState[] = ['not-received', 'done'];
const REPORTED: readonly RecapState[] = ['check-in-appraiser', 'not-appraised', ...APPRAISED];

/** The progress of plans, from the figures of the planning page. */
export function planProgressFrom(counts: Readonly<Record<PlanningState, number> & { people: number }>): PlanProgress {
  return {
    expected: counts.people - counts.excused,
    agreed: AGREED.reduce((sum, state) => sum + counts[state], 0),
    submitted: counts.submitted,
  };
}

/** The progress of a period, from the totals of its recap. */
export function periodProgressFrom(totals: readonly { state: RecapState; count: number }[]): PeriodProgress {
  const count = (counts: (state: RecapState) => boolean) =>
    totals.reduce((sum, total) => sum + (counts(total.state) ? total.count : 0), 0);
  return {
    expected: count((state) => state !== 'excused'),
    reported: count((state) => REPORTED.includes(state)),
    appraised: count((state) => APPRAISED.includes(state)),
  };
}
