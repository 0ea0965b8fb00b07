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

function isWeekend(day: PlainDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
