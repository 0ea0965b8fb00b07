import { addDays, type PlainDate } from '../../kernel/dates';

/** To sign for receipt, and to object, each from the day after the document came (R6 p.114 A.6, p.117 B.2). */
export const DAYS_TO_ANSWER = 14;

/**
 * The last of so many working days after a day, Monday to Friday: the earliest it can be, because holidays are not known here and each of
 * them moves it on. [NILAI-16]
 */
export function workingDayAfter(day: PlainDate, days = DAYS_TO_ANSWER): PlainDate {
  let left = days;
  let at = day;
  while (left > 0) {
    at = addDays(at, 1);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

/** What may be done about a result: object until a day, which is over or not, or nothing because it is final. */
export type Objection = { kind: 'final' } | { kind: 'open' | 'over'; lastOn: PlainDate };

/**
 * Objections go to the appraiser's superior within their days from receipt; a result of who has none above (Kepala Daerah, minister, head
 * of the agency) is final (R6 p.90 no.12, p.117 B.2). Until it is signed for, the days are those of a receipt today. [NILAI-16]
 */
export function objectionTo(
  { receivedOn, hasReviewer }: { receivedOn: PlainDate | null; hasReviewer: boolean },
  today: PlainDate,
): Objection {
  if (!hasReviewer) return { kind: 'final' };
  const lastOn = workingDayAfter(receivedOn ?? today);
  return { kind: today > lastOn ? 'over' : 'open', lastOn };
}

function isWeekend(day: PlainDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
