import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { dayWithin, lineFrom } from '../rules/known-line';
import type { Appraiser } from '../rules/line-of-day';
import { appraiserIn, type ReportingSegment } from '../rules/reporting-line';
import { readLine } from './known-line';

export type Segment = ReportingSegment & { fromOn: PlainDate; toOn: PlainDate | null };

/**
 * Who appraises any segment on any day, for all segments or for a few (`only`). The data are read once, then `appraiserIn` is evaluated in
 * memory: the same rule as in `appraiserOn`.
 */
export function appraisersByDay(
  db: Db,
  only?: readonly Segment[],
): (day: PlainDate) => (segment: Segment) => Appraiser | undefined {
  const known = readLine(db, only);
  return (day) => (segment) => appraiserIn(lineFrom(known, dayWithin(day, segment), day), segment);
}

/** Who appraises any segment on one day. */
export function appraisersOn(
  db: Db,
  day: PlainDate,
  only?: readonly Segment[],
): (segment: Segment) => Appraiser | undefined {
  return appraisersByDay(db, only)(day);
}
