import type { SkpStatus } from './vocabulary';

type Step = { from: readonly SkpStatus[]; to: SkpStatus; by: 'owner' | 'appraiser' };

/** The only place that defines which step follows which. */
export const skpSteps = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'owner' },
  withdraw: { from: ['submitted'], to: 'draft', by: 'owner' },
  return: { from: ['submitted'], to: 'returned', by: 'appraiser' },
  agree: { from: ['submitted'], to: 'agreed', by: 'appraiser' },
} as const satisfies Record<string, Step>;
export type SkpStep = keyof typeof skpSteps;

/** Characters. The reason of a returned plan says what to change; one or two words do not. */
export const MIN_RETURN_REASON = 10;
/** Characters. The reason of a change likewise says why a plan that was set is changed. */
export const MIN_CHANGE_REASON = 10;
