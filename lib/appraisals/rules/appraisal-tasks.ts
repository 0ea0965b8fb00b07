import type { CheckInStatus } from '../../check-ins/rules/vocabulary';
import type { PeriodKind } from '../../cycles/rules/vocabulary';
import type { PlainDate } from '../../kernel/dates';
import type { ReuseSide } from './reuse';
import type { AppraisalStatus } from './vocabulary';

/** The appraisal facts of one agreed plan in one period of its year today. */
export type AppraisalState = {
  kind: PeriodKind;
  windowFromOn: PlainDate;
  windowToOn: PlainDate;
  checkIn: { status: CheckInStatus } | null;
  appraisal: { status: AppraisalStatus; releasedOn: PlainDate | null } | null;
  /** The result of an old unit, proposed for this period or agreed on. */
  reuse: { by: ReuseSide; proposedOn: PlainDate; isAgreed: boolean } | null;
};

export type AppraisalTaskKind = 'appraise' | 'finish-appraisal' | 'receive-appraisal' | 'answer-reuse';
export type AppraisalTask = { kind: AppraisalTaskKind; dueOn?: PlainDate; sinceOn?: PlainDate };

/** The employee's task about the appraisal of a period: sign for it. */
export function ownAppraisalTasks(state: AppraisalState): AppraisalTask[] {
  const { appraisal } = state;
  const tasks: AppraisalTask[] = [];
  if (appraisal?.status === 'released')
    tasks.push({ kind: 'receive-appraisal', sinceOn: appraisal.releasedOn ?? undefined });
  return [...tasks, ...answeringTasks(state, 'appraiser')];
}

/** The evaluator's task about another person's period: appraise. */
export function teamAppraisalTasks(state: AppraisalState, today: PlainDate): AppraisalTask[] {
  const { appraisal, windowToOn } = state;
  const tasks: AppraisalTask[] = [];
  if (appraisal?.status === 'draft') tasks.push({ kind: 'finish-appraisal', dueOn: windowToOn });
  if (!appraisal && appraisalIsDue(state, today)) tasks.push({ kind: 'appraise', dueOn: windowToOn });
  return [...tasks, ...answeringTasks(state, 'owner')];
}

/** A proposal of the other side about the result of an old unit waits for an answer (R6 p.91 no.13 a). */
function answeringTasks({ reuse }: AppraisalState, by: ReuseSide): AppraisalTask[] {
  return reuse?.by === by && !reuse.isAgreed ? [{ kind: 'answer-reuse', sinceOn: reuse.proposedOn }] : [];
}

/**
 * The year once its window opens; a period once its report was answered or the result of an old unit is agreed on, or once its window is
 * over without either.
 */
function appraisalIsDue({ kind, checkIn, reuse, windowFromOn, windowToOn }: AppraisalState, today: PlainDate): boolean {
  if (today < windowFromOn) return false;
  return kind === 'tahunan' || reuse?.isAgreed || checkIn?.status === 'reviewed' || windowToOn < today;
}
