import { type Look, perLook } from '@/lib/kernel/tasks';
import { everySegmentInHand, type SegmentInHand, segmentsInHand } from '@/lib/people/queries/in-hand';
import { openFromOf } from './running-years';

/** A segment in the hand of a reader: the own one, or one that the reader appraises today. */
export type Hand = SegmentInHand & { readerId: string };

/** Every segment of the open years, for looks for many readers. */
export const everySegmentOf = perLook((look) => {
  const fromOn = openFromOf(look);
  return fromOn ? everySegmentInHand(look.db, { day: look.today, fromOn }) : [];
});

/** The segments in the hands of the readers, in the order of names; none while no year is open. */
export const handsOf = perLook((look): Hand[] => (look.readers.length === 1 ? handsOfOne(look) : handsOfMany(look)));

function handsOfOne(look: Look): Hand[] {
  const { db, today: day, readers } = look;
  const fromOn = openFromOf(look);
  return readers.flatMap(({ employeeId }) =>
    fromOn
      ? segmentsInHand(db, { employeeId, day, fromOn }).map((segment) => ({ ...segment, readerId: employeeId }))
      : [],
  );
}

function handsOfMany(look: Look): Hand[] {
  const readers = new Set(look.readers.map(({ employeeId }) => employeeId));
  return everySegmentOf(look).flatMap((segment) =>
    [segment.employeeId, segment.appraiserId].flatMap((readerId) =>
      readerId !== null && readers.has(readerId)
        ? [{ ...segment, readerId, isOwn: readerId === segment.employeeId }]
        : [],
    ),
  );
}

/** Those hands by reader and segment. */
export const handByKeyOf = perLook((look) => new Map(handsOf(look).map((hand) => [handKey(hand), hand])));

export function handKey({ readerId, assignmentId }: { readerId: string; assignmentId: string }): string {
  return `${readerId} ${assignmentId}`;
}

/** Reader and segment of each hand, for statements that ask about all of them: table `h` with `r` and `a`. */
export function handPairs(look: Look): string {
  return JSON.stringify(handsOf(look).map(({ readerId, assignmentId }) => ({ r: readerId, a: assignmentId })));
}
