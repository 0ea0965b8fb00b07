import { addDays, type PlainDate } from '../../kernel/dates';

/**
 * The number of working days to sign for the document, counted from the day after the hand-over (R6 p.114 A.6). It is also the number of
 * working days to object, counted from the day after the employee signed (R6 p.117 B.2).
 */
export const DAYS_TO_ANSWER = 14;

/**
 * The day that is this number of working days (Monday to Friday) after a day. It is the earliest possible day: holidays are not known here,
 * and each of them would make it later. [NILAI-16]
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

/** Whether the employee can object to a result. `open`: up to and including `lastOn`. `over`: after `lastOn`. `final`: never. */
export type Objection = { kind: 'final' } | { kind: 'open' | 'over'; lastOn: PlainDate };

/**
 * Whether and until when the employee can object. An objection goes to the appraiser's superior within 14 working days after the employee
 * signed. If the appraiser has no superior (Kepala Daerah, minister, head of the agency), the result is final (R6 p.90 no.12, p.117 B.2).
 * Until the employee signs, the days count from today. [NILAI-16]
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
