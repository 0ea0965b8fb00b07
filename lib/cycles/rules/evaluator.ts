import { addDays, type PlainDate } from '../../kernel/dates';

export type EvaluationWindow = { windowFromOn: PlainDate; windowToOn: PlainDate };

/**
 * The day whose appraiser evaluates a period: the day before its window opens. So an appraiser who moves inside the window, or on its first
 * day, still evaluates; one who moved earlier does not (R6 p.91-92 no.14). Until the window opens it is today, because the current
 * appraiser is expected to evaluate. [NILAI-13]
 */
export function evaluationDay({ windowFromOn }: EvaluationWindow, today: PlainDate): PlainDate {
  return today < windowFromOn ? today : addDays(windowFromOn, -1);
}

/** What is known today about the person who should evaluate. */
export type EvaluatorState = { deactivatedOn: PlainDate | null; holdsPost: boolean };

/**
 * Whether the appraiser of today evaluates instead, because the expected person no longer can (R6 p.89 no.2). A person who is deactivated
 * stops on that day. A person who is active but holds no post any more still evaluates up to the last day of the window. [NILAI-14]
 */
export function isReplaced(
  { windowToOn }: EvaluationWindow,
  { deactivatedOn, holdsPost }: EvaluatorState,
  today: PlainDate,
): boolean {
  if (deactivatedOn !== null && deactivatedOn <= today) return true;
  return !holdsPost && today > windowToOn;
}
