/** `adjustment`: handed back to be improved; `reviewed`: has the appraiser's feedback. */
export const CHECK_IN_STATUSES = ['draft', 'submitted', 'adjustment', 'reviewed'] as const;
export type CheckInStatus = (typeof CHECK_IN_STATUSES)[number];

type Step = { from: readonly CheckInStatus[]; to: CheckInStatus; by: 'owner' | 'appraiser' };

export const checkInSteps = {
  submit: { from: ['draft', 'adjustment'], to: 'submitted', by: 'owner' },
  withdraw: { from: ['submitted'], to: 'draft', by: 'owner' },
  'ask-adjustment': { from: ['submitted'], to: 'adjustment', by: 'appraiser' },
  correct: { from: ['reviewed'], to: 'reviewed', by: 'appraiser' },
  review: { from: ['submitted'], to: 'reviewed', by: 'appraiser' },
} as const satisfies Record<string, Step>;
export type CheckInStep = keyof typeof checkInSteps;
