export const CYCLE_STATUSES = ['draft', 'open', 'closed'] as const;
export type CycleStatus = (typeof CYCLE_STATUSES)[number];

/** A practice cycle never reaches an official list, paper or export (chosen at the start, for good). */
export const CYCLE_PURPOSES = ['real', 'practice'] as const;
export type CyclePurpose = (typeof CYCLE_PURPOSES)[number];
