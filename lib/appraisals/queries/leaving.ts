import type { Db } from '@/lib/kernel/context';
import { addDays, isWithin, type PlainDate } from '@/lib/kernel/dates';
import { statesOf } from '@/lib/people/queries/states';
import { EXCUSING_KINDS } from '@/lib/people/rules/states';

type Segment = { ownerId: string; segmentToOn: PlainDate | null };

/**
 * The last day on which a person works in a post, as far as it is known today; null if none is known. It is the end of the segment, or the
 * day before a state in which nobody is appraised (leave without pay, preparation for retirement). Such a state counts if it still lasts
 * when the evaluation window opens.
 */
export function leavesOn(
  db: Db,
  { ownerId, segmentToOn }: Segment,
  period: { windowFromOn: PlainDate },
): PlainDate | null {
  const states = statesOf(db, ownerId).filter(
    ({ kind, fromOn, toOn }) => EXCUSING_KINDS.includes(kind) && isWithin(period.windowFromOn, fromOn, toOn),
  );
  const days = [segmentToOn, ...states.map(({ fromOn }) => addDays(fromOn, -1))].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}
