/** `draft`: only for the appraiser; `released`: handed over; `received`: the employee signed for it. */
export const APPRAISAL_STATUSES = ['draft', 'released', 'received'] as const;
export type AppraisalStatus = (typeof APPRAISAL_STATUSES)[number];

type Step = { from: readonly AppraisalStatus[]; to: AppraisalStatus; by: 'owner' | 'appraiser' };

export const appraisalSteps = {
  release: { from: ['draft'], to: 'released', by: 'appraiser' },
  'take-back': { from: ['released'], to: 'draft', by: 'appraiser' },
  receive: { from: ['released'], to: 'received', by: 'owner' },
} as const satisfies Record<string, Step>;
export type AppraisalStep = keyof typeof appraisalSteps;
