export const CYCLE_STATUSES = ['draft', 'open', 'closed'] as const;
export type CycleStatus = (typeof CYCLE_STATUSES)[number];

/** A practice cycle never appears in an official list, paper or export (chosen at the start, cannot be changed). */
export const CYCLE_PURPOSES = ['real', 'practice'] as const;
export type CyclePurpose = (typeof CYCLE_PURPOSES)[number];
