import { overlaps, type PlainDate } from '../../kernel/dates';

/** Periodic evaluation is monthly or quarterly, one choice for each agency; there is no semester (R6 Ps 24(2)). */
export const PERIODIC_KINDS = ['bulanan', 'triwulanan'] as const;
export type PeriodicKind = (typeof PERIODIC_KINDS)[number];

export const PERIOD_KINDS = [...PERIODIC_KINDS, 'tahunan'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export function isPeriodic(kind: PeriodKind): kind is PeriodicKind {
  return kind !== 'tahunan';
}

type Segment = {
  fromOn: PlainDate;
  toOn: PlainDate | null;
  /** First day of the next post of the same person; null for the last one. */
  nextOn: PlainDate | null;
};

/** A whole period is reported and appraised in the last post held in it, by the appraiser of that post (R6 p.91 no.13). [SIKLUS-06] */
export function isPeriodOf({ startOn, endOn }: { startOn: PlainDate; endOn: PlainDate }, segment: Segment): boolean {
  const { fromOn, toOn, nextOn } = segment;
  return overlaps({ fromOn, toOn }, { fromOn: startOn, toOn: endOn }) && (nextOn === null || nextOn > endOn);
}
