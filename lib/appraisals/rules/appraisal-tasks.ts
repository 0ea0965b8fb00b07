import type { CheckInStatus } from '../../check-ins/rules/vocabulary';
import type { PeriodKind } from '../../cycles/rules/vocabulary';
import type { PlainDate } from '../../kernel/dates';
import type { ReuseSide } from './reuse';
import type { AppraisalStatus } from './vocabulary';

/** What is known today about the appraisal of one set plan in one period of its year. */
export type AppraisalState = {
  kind: PeriodKind;
  windowFromOn: PlainDate;
  windowToOn: PlainDate;
  checkIn: { status: CheckInStatus } | null;
  appraisal: { status: AppraisalStatus; releasedOn: PlainDate | null } | null;
  /** The proposal or agreement to use the result of an old unit in this period; null if there is none. `by`: the side that proposed. */
  reuse: { by: ReuseSide; proposedOn: PlainDate; isAgreed: boolean } | null;
};

export type AppraisalTaskKind = 'appraise' | 'finish-appraisal' | 'receive-appraisal' | 'answer-reuse';
export type AppraisalTask = { kind: AppraisalTaskKind; dueOn?: PlainDate; sinceOn?: PlainDate };

/** The employee's tasks about the appraisal of a period: to sign for it, and to answer a proposal of the appraiser. */
export function ownAppraisalTasks(state: AppraisalState): AppraisalTask[] {
  const { appraisal } = state;
  const tasks: AppraisalTask[] = [];
  if (appraisal?.status === 'released')
    tasks.push({ kind: 'receive-appraisal', sinceOn: appraisal.releasedOn ?? undefined });
  return [...tasks, ...answeringTasks(state, 'appraiser')];
}

/** The evaluator's tasks about a period of another person: to appraise, and to answer a proposal of the employee. */
export function teamAppraisalTasks(state: AppraisalState, today: PlainDate): AppraisalTask[] {
  const { appraisal, windowToOn } = state;
  const tasks: AppraisalTask[] = [];
  if (appraisal?.status === 'draft') tasks.push({ kind: 'finish-appraisal', dueOn: windowToOn });
  if (!appraisal && appraisalIsDue(state, today)) tasks.push({ kind: 'appraise', dueOn: windowToOn });
  return [...tasks, ...answeringTasks(state, 'owner')];
}

/** The task to answer a proposal of the other side (`by`) to use the result of an old unit (R6 p.91 no.13 a). */
function answeringTasks({ reuse }: AppraisalState, by: ReuseSide): AppraisalTask[] {
  return reuse?.by === by && !reuse.isAgreed ? [{ kind: 'answer-reuse', sinceOn: reuse.proposedOn }] : [];
}

/**
 * Whether an appraisal that was not begun is due. Nothing is due before the window has begun. Then an annual one is due. A periodic one is
 * due if its report was answered, if both sides agreed on the result of an old unit, or if the window has ended.
 */
function appraisalIsDue({ kind, checkIn, reuse, windowFromOn, windowToOn }: AppraisalState, today: PlainDate): boolean {
  if (today < windowFromOn) return false;
  return kind === 'tahunan' || reuse?.isAgreed || checkIn?.status === 'reviewed' || windowToOn < today;
}
