import { oncePerSearch, type TaskSearch } from '@/lib/kernel/tasks';
import {
  allSegmentsWithAppraiser,
  type OwnOrAppraisedSegment,
  ownAndAppraisedSegments,
} from '@/lib/people/queries/in-hand';
import { openFromOf } from './running-years';

/** A segment of a reader: their own, or one that the reader appraises today. */
export type ReaderSegment = OwnOrAppraisedSegment & { readerId: string };

/**
 * Every segment that has begun and did not end before the open years, read once to answer for many readers. Empty while no year is open.
 */
export const everySegmentOf = oncePerSearch((look) => {
  const fromOn = openFromOf(look);
  return fromOn ? allSegmentsWithAppraiser(look.db, { day: look.today, fromOn }) : [];
});

/** The segments of the readers (see `ReaderSegment`), ordered by name; none while no year is open. */
export const readerSegmentsOf = oncePerSearch((look): ReaderSegment[] =>
  look.readers.length === 1 ? handsOfOne(look) : handsOfMany(look),
);

function handsOfOne(look: TaskSearch): ReaderSegment[] {
  const { db, today: day, readers } = look;
  const fromOn = openFromOf(look);
  return readers.flatMap(({ employeeId }) =>
    fromOn
      ? ownAndAppraisedSegments(db, { employeeId, day, fromOn }).map((segment) => ({
          ...segment,
          readerId: employeeId,
        }))
      : [],
  );
}

function handsOfMany(look: TaskSearch): ReaderSegment[] {
  const readers = new Set(look.readers.map(({ employeeId }) => employeeId));
  return everySegmentOf(look).flatMap((segment) =>
    [segment.employeeId, segment.appraiserId].flatMap((readerId) =>
      readerId !== null && readers.has(readerId)
        ? [{ ...segment, readerId, isOwn: readerId === segment.employeeId }]
        : [],
    ),
  );
}

/** The segments of `readerSegmentsOf` by their key (`handKey`). */
export const handByKeyOf = oncePerSearch(
  (look) => new Map(readerSegmentsOf(look).map((hand) => [handKey(hand), hand])),
);

export function handKey({ readerId, assignmentId }: { readerId: string; assignmentId: string }): string {
  return `${readerId} ${assignmentId}`;
}

/** The pairs of reader (`r`) and segment (`a`) as JSON. Statements read it with `json_each` as the table `h`. */
export function handPairs(look: TaskSearch): string {
  return JSON.stringify(readerSegmentsOf(look).map(({ readerId, assignmentId }) => ({ r: readerId, a: assignmentId })));
}
