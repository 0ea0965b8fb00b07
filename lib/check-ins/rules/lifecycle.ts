import type { CheckInStatus } from './vocabulary';

type Step = { from: readonly CheckInStatus[]; to: CheckInStatus; by: 'owner' | 'appraiser' };

export const checkInSteps = {
  submit: { from: ['draft', 'adjustment'], to: 'submitted', by: 'owner' },
  withdraw: { from: ['submitted'], to: 'draft', by: 'owner' },
  'ask-adjustment': { from: ['submitted'], to: 'adjustment', by: 'appraiser' },
  correct: { from: ['reviewed'], to: 'reviewed', by: 'appraiser' },
  review: { from: ['submitted'], to: 'reviewed', by: 'appraiser' },
} as const satisfies Record<string, Step>;
export type CheckInStep = keyof typeof checkInSteps;
