import { overlaps, type PlainDate } from '../../kernel/dates';
import type { PeriodicKind, PeriodKind } from './vocabulary';

export function isPeriodic(kind: PeriodKind): kind is PeriodicKind {
  return kind !== 'tahunan';
}

type Segment = {
  fromOn: PlainDate;
  toOn: PlainDate | null;
  /** First day of the next post of the same person; null if there is no later post. */
  nextOn: PlainDate | null;
};

/**
 * Whether a period belongs to this segment. The whole period is reported and appraised in the last post that the person holds in it, by the
 * appraiser of that post (R6 p.91 no.13). [SIKLUS-06]
 */
export function isPeriodOf({ startOn, endOn }: { startOn: PlainDate; endOn: PlainDate }, segment: Segment): boolean {
  const { fromOn, toOn, nextOn } = segment;
  return overlaps({ fromOn, toOn }, { fromOn: startOn, toOn: endOn }) && (nextOn === null || nextOn > endOn);
}
