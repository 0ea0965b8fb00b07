/** Periodic evaluation is monthly or quarterly, one choice per agency; there is no semester (R6 Ps 24(2)). */
export const PERIODIC_KINDS = ['bulanan', 'triwulanan'] as const;
export type PeriodicKind = (typeof PERIODIC_KINDS)[number];

export const PERIOD_KINDS = [...PERIODIC_KINDS, 'tahunan'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
