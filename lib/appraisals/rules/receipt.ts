import { addDays, type PlainDate } from '../../kernel/dates';

/** Working days to sign for receipt, and to object, each from the day after the document came (R6 p.114 A.6, p.117 B.2). */
export const DAYS_TO_ANSWER = 14;

/**
 * The last of this number of working days after a day, Monday to Friday: the earliest possible one, because holidays are not known here and
 * each of them makes it later. [NILAI-16]
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

/** The possible objection to a result: until a day, which is over or not, or none because the result is final. */
export type Objection = { kind: 'final' } | { kind: 'open' | 'over'; lastOn: PlainDate };

/**
 * Objections go to the appraiser's superior within their days from receipt; a result of a person without a superior (Kepala Daerah,
 * minister, head of the agency) is final (R6 p.90 no.12, p.117 B.2). Before the receipt, the days are those of a receipt today. [NILAI-16]
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
