import type { Db } from '@/lib/kernel/context';
import type { PlainDate } from '@/lib/kernel/dates';
import { appraisersByDay, type Segment } from '@/lib/people/queries/many-appraisers';
import type { Appraiser } from '@/lib/people/rules/line-of-day';
import { type EvaluationWindow, evaluationDay } from '../rules/evaluator';
import { type Evaluator, evaluatorOf } from './evaluator';

type Wanted = {
  today: PlainDate;
  /** The segments that may be asked about; all segments if left out. */
  only?: readonly Segment[];
  /** The appraisers of a day, if the caller has already read them. */
  appraisers?: (day: PlainDate) => (segment: Segment) => Appraiser | undefined;
};

/**
 * Who evaluates each of many segments, by the same rule as `evaluatorOf`, with a few statements for all. `evaluatorOf` is called for a
 * single segment only if its appraiser has changed since the day before the window, or is a Plh. on one of the two days.
 */
export function evaluatorsOf(
  db: Db,
  window: EvaluationWindow,
  { today, only, appraisers = appraisersByDay(db, only) }: Wanted,
): (segment: Segment) => Evaluator | undefined {
  const day = evaluationDay(window, today);
  const [first, present] = [appraisers(day), appraisers(today)];
  return (segment) => {
    const [then, now] = [first(segment), present(segment)];
    const isSame = then?.employeeId === now?.employeeId && then?.capacity !== 'plh' && now?.capacity !== 'plh';
    if (day === today || isSame) return now && { ...now, day: today };
    return evaluatorOf(db, segment.assignmentId, window, today);
  };
}
