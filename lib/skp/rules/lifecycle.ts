import type { SkpStatus } from './vocabulary';

type Step = { from: readonly SkpStatus[]; to: SkpStatus; by: 'owner' | 'appraiser' };

/**
 * The steps of a plan: from which status, to which status, and by whom. `appraiser` includes the superior who stands in (`setterIn`). No
 * other place defines this.
 */
export const skpSteps = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'owner' },
  withdraw: { from: ['submitted'], to: 'draft', by: 'owner' },
  return: { from: ['submitted'], to: 'returned', by: 'appraiser' },
  agree: { from: ['submitted'], to: 'agreed', by: 'appraiser' },
} as const satisfies Record<string, Step>;
export type SkpStep = keyof typeof skpSteps;

/**
 * The smallest number of characters of a reason for returning a plan. The reason must say what to change. One or two words cannot say this.
 */
export const MIN_RETURN_REASON = 10;
/** The smallest number of characters of a reason for a change of a set plan. */
export const MIN_CHANGE_REASON = 10;
