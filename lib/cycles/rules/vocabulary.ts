/**
 * Pages, papers and files of a practice cycle are marked LATIHAN, so that nobody takes them for official ones. The purpose is chosen when
 * the year is prepared and cannot be changed.
 */
export const CYCLE_PURPOSES = ['real', 'practice'] as const;
export type CyclePurpose = (typeof CYCLE_PURPOSES)[number];

export const CYCLE_STATUSES = ['draft', 'open', 'closed'] as const;
export type CycleStatus = (typeof CYCLE_STATUSES)[number];

/** Periodic evaluation is monthly or quarterly, one choice for each year; there is no semester (R6 Ps 24(2)). */
export const PERIODIC_KINDS = ['bulanan', 'triwulanan'] as const;
export type PeriodicKind = (typeof PERIODIC_KINDS)[number];

export const PERIOD_KINDS = [...PERIODIC_KINDS, 'tahunan'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
