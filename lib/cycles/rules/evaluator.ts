import { addDays, type PlainDate } from '../../kernel/dates';

export type EvaluationWindow = { windowFromOn: PlainDate; windowToOn: PlainDate };

/**
 * The day whose appraiser evaluates a period: the eve of its window, so that an appraiser who moves inside the window, its first day
 * included, evaluates and one who moved before it does not (R6 p.91-92 no.14). Until the window opens that is today: the present
 * appraiser is expected to evaluate. [NILAI-13]
 */
export function evaluationDay({ windowFromOn }: EvaluationWindow, today: PlainDate): PlainDate {
  return today < windowFromOn ? today : addDays(windowFromOn, -1);
}

/** What is known today of somebody who ought to evaluate. */
export type EvaluatorStanding = { deactivatedOn: PlainDate | null; holdsPost: boolean };

/**
 * Whether an evaluation passes to today's appraiser, because whoever ought to make it cannot any more (R6 p.89 no.2): at once when the
 * person was deactivated. Who left the agency inside the window still evaluates until the window is over. [NILAI-14]
 */
export function passesOn(
  { windowToOn }: EvaluationWindow,
  { deactivatedOn, holdsPost }: EvaluatorStanding,
  today: PlainDate,
): boolean {
  if (deactivatedOn !== null && deactivatedOn <= today) return true;
  return !holdsPost && today > windowToOn;
}
