import type { AppraisalStatus } from './vocabulary';

type Step = { from: readonly AppraisalStatus[]; to: AppraisalStatus; by: 'owner' | 'appraiser' };

export const appraisalSteps = {
  release: { from: ['draft'], to: 'released', by: 'appraiser' },
  'take-back': { from: ['released'], to: 'draft', by: 'appraiser' },
  receive: { from: ['released'], to: 'received', by: 'owner' },
} as const satisfies Record<string, Step>;
export type AppraisalStep = keyof typeof appraisalSteps;
