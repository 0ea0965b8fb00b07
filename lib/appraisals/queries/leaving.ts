import type { Db } from '@/lib/kernel/context';
import { addDays, isWithin, type PlainDate } from '@/lib/kernel/dates';
import { statesOf } from '@/lib/people/queries/states';
import { EXCUSING_KINDS } from '@/lib/people/rules/states';

type Segment = { ownerId: string; segmentToOn: PlainDate | null };

/**
 * The last day on which a person works in a post, as far as it is known today; null if none is known. It is the earliest of these days: the
 * end of the segment, and the day before each state of `EXCUSING_KINDS` (such as leave without pay). A state counts only if it includes the
 * first day of the evaluation window.
 */
export function lastDayInPost(
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
