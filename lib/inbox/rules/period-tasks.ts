import type { AppraisalStatus } from '../../appraisals/rules/lifecycle';
import type { ReuseSide } from '../../appraisals/rules/reuse';
import type { CheckInStatus } from '../../check-ins/rules/lifecycle';
import type { PeriodKind } from '../../cycles/rules/periods';
import type { PlainDate } from '../../kernel/dates';

/** What one agreed plan and one period of its year show today. */
export type PeriodState = {
  isOwn: boolean;
  kind: PeriodKind;
  windowFromOn: PlainDate;
  windowToOn: PlainDate;
  checkIn: { status: CheckInStatus; submittedOn: PlainDate | null } | null;
  dialogue: { recordedOn: PlainDate; ownerConfirmed: boolean; appraiserConfirmed: boolean } | null;
  appraisal: { status: AppraisalStatus; releasedOn: PlainDate | null } | null;
  /** The result of an old unit, proposed for this period or agreed on. */
  reuse: { by: ReuseSide; proposedOn: PlainDate; isAgreed: boolean } | null;
};

export type PeriodTaskKind =
  | 'report'
  | 'mend-report'
  | 'review-report'
  | 'confirm-talk'
  | 'appraise'
  | 'finish-appraisal'
  | 'receive-appraisal'
  | 'answer-reuse';
export type PeriodTask = { kind: PeriodTaskKind; dueOn?: PlainDate; sinceOn?: PlainDate };

/** What an employee has to do about a period: report within its window, confirm the talk, sign for the appraisal. */
export function ownPeriodTasks(state: PeriodState, today: PlainDate): PeriodTask[] {
  const { checkIn, dialogue, appraisal, windowToOn } = state;
  const tasks: PeriodTask[] = [];
  if (reportIsDue(state, today)) tasks.push({ kind: 'report', dueOn: windowToOn });
  if (checkIn?.status === 'adjustment') tasks.push({ kind: 'mend-report', ...mendingDue(state, today) });
  if (dialogue && !dialogue.ownerConfirmed) tasks.push({ kind: 'confirm-talk', sinceOn: dialogue.recordedOn });
  if (appraisal?.status === 'released')
    tasks.push({ kind: 'receive-appraisal', sinceOn: appraisal.releasedOn ?? undefined });
  return [...tasks, ...answeringTasks(state, 'appraiser')];
}

/** Who had handed in within the window is not late with what is asked for after it. */
function mendingDue({ checkIn, windowToOn }: PeriodState, today: PlainDate): { dueOn?: PlainDate } {
  const keptTheDay = checkIn?.submittedOn != null && checkIn.submittedOn <= windowToOn;
  return keptTheDay && windowToOn < today ? {} : { dueOn: windowToOn };
}

/** What an appraiser has to do about a period of somebody appraised: answer the report, confirm the talk, appraise. */
export function teamPeriodTasks(state: PeriodState, today: PlainDate): PeriodTask[] {
  const { checkIn, dialogue, appraisal, windowToOn } = state;
  const tasks: PeriodTask[] = [];
  if (checkIn?.status === 'submitted')
    tasks.push({ kind: 'review-report', sinceOn: checkIn.submittedOn ?? undefined, dueOn: windowToOn });
  if (dialogue && !dialogue.appraiserConfirmed) tasks.push({ kind: 'confirm-talk', sinceOn: dialogue.recordedOn });
  if (appraisal?.status === 'draft') tasks.push({ kind: 'finish-appraisal', dueOn: windowToOn });
  if (!appraisal && appraisalIsDue(state, today)) tasks.push({ kind: 'appraise', dueOn: windowToOn });
  return [...tasks, ...answeringTasks(state, 'owner')];
}

/** What the other side proposed about the result of an old unit waits for an answer (R6 p.91 no.13 a). */
function answeringTasks({ reuse }: PeriodState, by: ReuseSide): PeriodTask[] {
  return reuse?.by === by && !reuse.isAgreed ? [{ kind: 'answer-reuse', sinceOn: reuse.proposedOn }] : [];
}

/** The year itself takes no report: its last period is its end as well. */
function reportIsDue({ kind, checkIn, windowFromOn }: PeriodState, today: PlainDate): boolean {
  return kind !== 'tahunan' && windowFromOn <= today && (checkIn === null || checkIn.status === 'draft');
}

/**
 * The year as soon as its window opens; a period once its report was answered or the result of an old unit is agreed on, or when its window is
 * over without either.
 */
function appraisalIsDue({ kind, checkIn, reuse, windowFromOn, windowToOn }: PeriodState, today: PlainDate): boolean {
  if (today < windowFromOn) return false;
  return kind === 'tahunan' || reuse?.isAgreed || checkIn?.status === 'reviewed' || windowToOn < today;
}
