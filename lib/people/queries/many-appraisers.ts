import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { dayWithin, lineFrom } from '../rules/known-line';
import type { Appraiser } from '../rules/line-of-day';
import { appraiserIn, type ReportingSegment } from '../rules/reporting-line';
import { readLine } from './known-line';

export type Segment = ReportingSegment & { fromOn: PlainDate; toOn: PlainDate | null };

/**
 * A function that finds the appraiser of a segment on a day; undefined if nobody appraises. The data are read once, for all segments or for
 * a few (`only`). Then `appraiserIn` is evaluated in memory: the same rule as in `appraiserOn`.
 */
export function appraisersByDay(
  db: Db,
  only?: readonly Segment[],
): (day: PlainDate) => (segment: Segment) => Appraiser | undefined {
  const known = readLine(db, only);
  return (day) => (segment) => appraiserIn(lineFrom(known, dayWithin(day, segment), day), segment);
}

/** A function that finds the appraiser of a segment on one day; undefined if nobody appraises. */
export function appraisersOn(
  db: Db,
  day: PlainDate,
  only?: readonly Segment[],
): (segment: Segment) => Appraiser | undefined {
  return appraisersByDay(db, only)(day);
}
