import { addDays, daysBetween, formatDate, formatDateWithWeekday, type PlainDate } from './dates';

export type Timed = {
  /** The due day: the last day on which the task is in time. */
  dueOn?: PlainDate;
  /** The first day on which this was a task of this person. */
  sinceOn?: PlainDate;
  /** The day on which the performance year was opened. Nobody is late for an earlier due day. */
  openedOn?: PlainDate;
  /**
   * Set if the due day passed while this was the task of another person. That is an earlier appraiser, or, for a task of a superior, the
   * appraiser who still has not answered.
   */
  isInherited?: boolean;
};

/** Says since when a task waits and when it is due, with weekdays and numbers of days. Empty if neither day is known. */
export function timingInWords(timed: Timed, today: PlainDate): string {
  const { dueOn, sinceOn, openedOn } = timed;
  const since = sinceOn ? `Menunggu sejak ${formatDateWithWeekday(sinceOn)}` : '';
  if (!dueOn) return since && `${since}${waitedFor(daysBetween(sinceOn!, today))}.`;
  const due = wasDueBeforeOpening(timed)
    ? `Batas semula ${formatDate(dueOn)}, sebelum tahun ini dibuka pada ${formatDate(openedOn!)}.`
    : cameLate(timed)
      ? `Baru sampai kepada Anda ${daysBetween(dueOn, sinceOn!)} hari sesudah batasnya, ${formatDateWithWeekday(dueOn)}.`
      : timed.isInherited
        ? `Batasnya, ${formatDateWithWeekday(dueOn)}, lewat sebelum ini menjadi tugas Anda.`
        : dueInWords(dueOn, today);
  return [since && `${since}.`, due].filter(Boolean).join(' ');
}

/** Whether the due day had passed before the year was opened. */
function wasDueBeforeOpening({ dueOn, openedOn }: Timed): boolean {
  return dueOn !== undefined && openedOn !== undefined && dueOn < openedOn;
}

/** Whether the task came to this person after its due day. Then another person is late. */
function cameLate({ dueOn, sinceOn }: Timed): boolean {
  return dueOn !== undefined && sinceOn !== undefined && sinceOn > dueOn;
}

function waitedFor(days: number): string {
  return days > 0 ? `, sudah ${days} hari` : '';
}

function dueInWords(dueOn: PlainDate, today: PlainDate): string {
  const day = formatDateWithWeekday(dueOn);
  if (dueOn < today) return `Anda terlambat ${daysBetween(dueOn, today)} hari; batasnya ${day}.`;
  if (dueOn === today) return `Batasnya hari ini, ${day}.`;
  return dueOn === addDays(today, 1)
    ? `Paling lambat besok, ${day}.`
    : `Paling lambat ${day}, ${daysBetween(today, dueOn)} hari lagi.`;
}

/** Whether this person is late with the task. */
export function isLate(timed: Timed, today: PlainDate): boolean {
  return (
    timed.dueOn !== undefined &&
    timed.dueOn < today &&
    !wasDueBeforeOpening(timed) &&
    !cameLate(timed) &&
    !timed.isInherited
  );
}

/**
 * Sorts the most urgent first: by due day, then by the day since which it waits. A task without a due day comes after all with one. A task
 * without both days comes last.
 */
export function byUrgency(a: Timed, b: Timed): number {
  const keyOf = ({ dueOn, sinceOn }: Timed) => `${dueOn ?? '9999'}|${sinceOn ?? '9999'}`;
  return keyOf(a).localeCompare(keyOf(b));
}
